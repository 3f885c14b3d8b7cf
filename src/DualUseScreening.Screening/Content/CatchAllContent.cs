using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>Catch-all criteria and what they are written with.</summary>
/// <param name="Rules">Rules.</param>
/// <param name="Families">Goods families.</param>
/// <param name="Patterns">Word patterns.</param>
public sealed record CatchAllContent(
    IReadOnlyList<RuleContent> Rules, IReadOnlyList<FamilyContent> Families, IReadOnlyList<PatternContent> Patterns);

/// <summary>A rule over one item of a transaction.</summary>
public sealed record RuleContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>The sentence of the finding.</summary>
    public required LocalText Title { get; init; }

    /// <summary>When it fires.</summary>
    public required Condition When { get; init; }

    /// <summary>The verdict it asks for.</summary>
    public required string Verdict { get; init; }

    /// <summary>0 to 100.</summary>
    public int Score { get; init; }

    /// <summary>What to do: a message id; empty: nothing special.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>First day; empty: always.</summary>
    public string ValidFrom { get; init; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init; } = "";

    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }
}

/// <summary>Examples that must fire and that must not: flat maps of the keys in docs/rules-format.md.</summary>
/// <param name="Fires">Must fire.</param>
/// <param name="Silent">Must not.</param>
public sealed record RuleExamples(
    IReadOnlyList<IReadOnlyDictionary<string, string>> Fires, IReadOnlyList<IReadOnlyDictionary<string, string>> Silent);

/// <summary>A family of goods that the authority watches.</summary>
public sealed record FamilyContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Goods terms.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Commodity codes by prefix.</summary>
    public IReadOnlyList<string> HsCodes { get; init; } = [];

    /// <summary>Control-list codes by prefix, found confirmed, likely or near.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Patterns that exclude.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];
}

/// <summary>Words that mean something in a name, an address or an end use.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Words">Phrases of all languages and scripts.</param>
/// <param name="Not">Phrases that mean something else.</param>
public sealed record PatternContent(string Id, LocalText Title, IReadOnlyList<string> Words, IReadOnlyList<string> Not);
