using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Server.History;

/// <summary>Past shipments of exporters that consented to have them kept.</summary>
internal interface IShipmentHistory
{
    /// <summary>Whether anything is kept.</summary>
    bool IsOn { get; }

    /// <summary>What a shipment continues, line by line; empty when nothing is kept. Only the exporter's own past is looked at.</summary>
    IReadOnlyList<PastTrade> Read(Transaction transaction, DateTimeOffset now);

    /// <summary>Keeps a shipment. The same reference of the same exporter counts once.</summary>
    void Keep(Transaction transaction, DateTimeOffset now);
}
