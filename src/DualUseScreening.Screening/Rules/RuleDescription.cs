using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Rules;

/// <summary>A measure, criterion, route or sign as people read it.</summary>
public sealed record RuleDescription
{
    /// <summary>Id, the code of its findings.</summary>
    public required string Id { get; init; }

    /// <summary>What sort of rule it is.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>What it says, in a sentence.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The verdict it asks for, by the contract's name without prefix; empty for a sign.</summary>
    public string Verdict { get; init; } = "";

    /// <summary>Where it stands in the law; null for what is no law.</summary>
    public LegalSource? Source { get; init; }

    /// <summary>Who wrote it.</summary>
    public string Author { get; init; } = "";

    /// <summary>First day, <c>YYYY-MM-DD</c>; empty: always.</summary>
    public string ValidFrom { get; init; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init; } = "";

    /// <summary>0 to 100 for the queue; for a sign its weight, −100 to 100.</summary>
    public int Score { get; init; }

    /// <summary>When it holds; null for a route.</summary>
    public Condition? When { get; init; }

    /// <summary>Which goods it is about, one part a line.</summary>
    public IReadOnlyList<string> Goods { get; init; } = [];

    /// <summary>Activities, names of the contract without prefix; empty: all.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>What may still be allowed.</summary>
    public IReadOnlyList<ExceptionContent> Exceptions { get; init; } = [];

    /// <summary>The route it is; null for others.</summary>
    public RouteContent? Route { get; init; }

    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }
}
