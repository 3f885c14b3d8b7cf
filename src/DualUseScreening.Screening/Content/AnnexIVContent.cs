using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>An item of Annex IV: a licence is needed inside the Union as well.</summary>
/// <param name="Code">Control-list code; covers all below it.</param>
/// <param name="Part">1: a national general authorisation is possible; 2: no general authorisation at all.</param>
public sealed record AnnexIVContent(string Code, int Part)
{
    /// <summary>What Annex IV takes of the entry, where it takes less; null: the whole of it.</summary>
    public LocalText? Takes { get; init; }

    /// <summary>The same as criteria over the goods' parameters, where figures decide; null: they do not.</summary>
    public Condition? When { get; init; }

    /// <summary>For production equipment, software and technology: the codes whose goods they must serve, by prefix.</summary>
    public IReadOnlyList<string> Serves { get; init => field = value ?? []; } = [];

    /// <summary>Whether Annex IV takes less than the entry.</summary>
    public bool IsNarrower => Takes is not null;
}
