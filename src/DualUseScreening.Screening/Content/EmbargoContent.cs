using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>Embargo measures and goods annexes.</summary>
/// <param name="Measures">Measures.</param>
/// <param name="Annexes">Annexes that name goods by CN code.</param>
public sealed record EmbargoContent(IReadOnlyList<MeasureContent> Measures, IReadOnlyList<GoodsAnnexContent> Annexes);

/// <summary>One measure: destination × goods.</summary>
public sealed record MeasureContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>What it forbids, in a sentence.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where and to whom.</summary>
    public required Condition When { get; init; }

    /// <summary>Activities, names of the contract without prefix; empty: all.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>Which goods.</summary>
    public required GoodsScope Goods { get; init; }

    /// <summary>The verdict, <c>REVIEW</c>, <c>LICENCE_REQUIRED</c> or <c>PROHIBITED</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What may still be allowed.</summary>
    public IReadOnlyList<ExceptionContent> Exceptions { get; init; } = [];

    /// <summary>First day, <c>YYYY-MM-DD</c>.</summary>
    public string ValidFrom { get; init; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init; } = "";

    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }
}

/// <summary>Which goods something is about. Any part that is given may match.</summary>
public sealed record GoodsScope
{
    /// <summary>All goods.</summary>
    public bool All { get; init; }

    /// <summary>Any item of the control list.</summary>
    public bool Listed { get; init; }

    /// <summary>Annexes by id.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>Commodity codes by prefix.</summary>
    public IReadOnlyList<string> HsCodes { get; init; } = [];

    /// <summary>Control-list codes by prefix.</summary>
    public IReadOnlyList<string> Entries { get; init; } = [];

    /// <summary>Goods families.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>Tiers of common high-priority items.</summary>
    public IReadOnlyList<string> PriorityTiers { get; init; } = [];
}

/// <summary>An exception to a measure.</summary>
/// <param name="Article">Article.</param>
/// <param name="Text">What it allows.</param>
/// <param name="When">When the request shows that it applies.</param>
public sealed record ExceptionContent(string Article, LocalText Text, Condition? When);

/// <summary>The goods of an annex.</summary>
/// <param name="Id">Id.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Codes">Codes.</param>
public sealed record GoodsAnnexContent(string Id, LegalSource Source, IReadOnlyList<AnnexCode> Codes);

/// <summary>A CN code of an annex.</summary>
/// <param name="Code">2 to 8 digits without blanks.</param>
/// <param name="Partial">Only a part of the code is meant.</param>
/// <param name="What">What is meant, where it is a part.</param>
/// <param name="Since">First day; empty: that of the measure.</param>
/// <param name="Until">First day no longer in force; empty: still is.</param>
public sealed record AnnexCode(string Code, bool Partial, string What, string Since, string Until);
