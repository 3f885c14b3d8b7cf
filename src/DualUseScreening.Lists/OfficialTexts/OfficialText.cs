namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>
/// The wording of Annex I to Regulation (EU) 2021/821, as an operator took it from the Official Journal. Nothing of it ships with the program.
/// </summary>
public sealed record OfficialText
{
    /// <summary>Language, as <c>en</c>; empty when nobody said.</summary>
    public string Language { get; init; } = "";

    /// <summary>The day whose law it is, <c>YYYY-MM-DD</c>; empty when nobody said.</summary>
    public string StateAsOf { get; init; } = "";

    /// <summary>Where it was taken from, in the operator's words.</summary>
    public string Source { get; init; } = "";

    /// <summary>Categories and groups, for the notes that stand at their head.</summary>
    public IReadOnlyList<OfficialEntry> Sections { get; init; } = [];

    /// <summary>The items, in the order of the list, headings before their sub-items. Codes are unique.</summary>
    public required IReadOnlyList<OfficialEntry> Entries { get; init; }

    /// <summary>Where the outline was doubtful; empty when it was read without a doubt.</summary>
    public IReadOnlyList<OfficialTextProblem> Problems { get; init; } = [];
}
