using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

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
    public IReadOnlyList<string> Activities { get; init => field = value ?? []; } = [];

    /// <summary>Which goods.</summary>
    public required GoodsScope Goods { get; init; }

    /// <summary>The verdict, <c>REVIEW</c>, <c>LICENCE_REQUIRED</c> or <c>PROHIBITED</c>; <c>CLEAR</c> for a duty that bans nothing.</summary>
    public required string Verdict { get; init; }

    /// <summary>What may still be allowed.</summary>
    public IReadOnlyList<ExceptionContent> Exceptions { get; init => field = value ?? []; } = [];

    /// <summary>First day, <c>YYYY-MM-DD</c>.</summary>
    public string ValidFrom { get; init => field = value ?? ""; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init => field = value ?? ""; } = "";

    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
