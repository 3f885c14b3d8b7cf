using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>How a line of a classification file bears on goods.</summary>
public enum ClassificationState
{
    /// <summary>It counts.</summary>
    InForce,

    /// <summary>It ran out before the day of the goods.</summary>
    Expired,

    /// <summary>It begins after the day of the goods.</summary>
    NotYet,

    /// <summary>Parts of several manufacturers bear the number, classified differently, and the manufacturer is not stated.</summary>
    Ambiguous,

    /// <summary>Its code is not on the list of the day.</summary>
    UnknownCode,
}

/// <summary>What a classification file says of goods, and how that stands beside what is stated about them.</summary>
public sealed record ClassifiedPart
{
    /// <summary>The line of the file.</summary>
    public required PartClassification Part { get; init; }

    /// <summary>Name of the file in answers.</summary>
    public required string List { get; init; }

    /// <summary>How it bears on the goods.</summary>
    public required ClassificationState State { get; init; }

    /// <summary>The entry it names; null when it says not listed, or does not count.</summary>
    public Entry? Entry { get; init; }

    /// <summary>Candidates that speak against it: the entry's own when its criteria are not met, others that what is stated fits.</summary>
    public IReadOnlyList<Candidate> Against { get; init; } = [];

    /// <summary>The code that the caller declared when it is another one; empty otherwise.</summary>
    public string DeclaredOtherwise { get; init; } = "";
}
