using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Server.History;

/// <summary>Nothing is kept.</summary>
internal sealed class NoHistory : IShipmentHistory
{
    /// <inheritdoc/>
    public bool IsOn => false;

    /// <inheritdoc/>
    public IReadOnlyList<PastTrade> Read(Transaction transaction, DateTimeOffset now) => [];

    /// <inheritdoc/>
    public void Keep(Transaction transaction, DateTimeOffset now)
    {
    }
}
