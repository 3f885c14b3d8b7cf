using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Screening.Goods;

/// <summary>What was read of goods and where they stand on the control list.</summary>
public sealed record Classification
{
    /// <summary>Entries, best first.</summary>
    public required IReadOnlyList<Candidate> Candidates { get; init; }

    /// <summary>What was read.</summary>
    public required IReadOnlyList<Reading> Readings { get; init; }

    /// <summary>Numbers of the goods terms that were read.</summary>
    public required IReadOnlyList<int> Terms { get; init; }

    /// <summary>Where in the description each of <see cref="Terms"/> was read, in the same order.</summary>
    public IReadOnlyList<TextPlace> TermPlaces { get; init; } = [];

    /// <summary>Which of <see cref="Terms"/>, by position, name the very thing that is dealt in: not what it is for, comes with or is a part of.</summary>
    internal IReadOnlyList<int> Things { get; init; } = [];

    /// <summary>Numbers of the civil contexts that were read.</summary>
    public required IReadOnlyList<int> CivilContexts { get; init; }

    /// <summary>The declared code is not on the list.</summary>
    public bool UnknownDeclaredCode { get; init; }

    /// <summary>What a classification file of the exporter says of the part; null when none names it.</summary>
    public ClassifiedPart? Own { get; init; }
}
