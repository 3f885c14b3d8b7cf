using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>An entry and how goods compare with it.</summary>
public sealed record Candidate
{
    /// <summary>The entry.</summary>
    public required Entry Entry { get; init; }

    /// <summary>How well they fit.</summary>
    public required Match Match { get; init; }

    /// <summary>0 to 1, within the same match.</summary>
    public required double Score { get; init; }

    /// <summary>What led there.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What was compared.</summary>
    public required IReadOnlyList<ComparisonResult> Comparisons { get; init; }

    /// <summary>Unknown comparisons that would decide, cheapest first.</summary>
    public required IReadOnlyList<Comparison> Undecided { get; init; }

    /// <summary>The note that released the goods, by number; −1 for none.</summary>
    public int ReleasedBy { get; init; } = -1;

    /// <summary>The entry whose note that is, when it is a sub-item of <see cref="Entry"/>; null: its own.</summary>
    public Entry? Released { get; init; }

    /// <summary>For a ruled-out entry: a stated figure is within reach of the threshold, or only a note released it.</summary>
    public bool Near { get; init; }

    /// <summary>First character of the words that named it, in the description; −1 when something else led there.</summary>
    public int NameStart { get; init; } = -1;

    /// <summary>Number of characters of those words.</summary>
    public int NameLength { get; init; }

    /// <summary>For an entry of the exporter's own classification: what is stated does not meet it.</summary>
    public bool Unmet { get; init; }

    /// <summary>The exporter's own classification speaks against it, nothing that is stated does.</summary>
    public bool Settled { get; init; }

    /// <summary>Thin evidence: worth a question where nothing better was found.</summary>
    internal bool IsWeak { get; init; }

    /// <summary>The goods are software or technology for goods of this other entry; null: they are goods, or are named themselves.</summary>
    public Entry? Serves { get; init; }
}
