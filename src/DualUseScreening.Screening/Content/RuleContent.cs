using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A rule over one item of a transaction.</summary>
public sealed record RuleContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>Who wrote it.</summary>
    public string Author { get; init => field = value ?? ""; } = "";

    /// <summary>The sentence of the finding.</summary>
    public required LocalText Title { get; init; }

    /// <summary>When it fires.</summary>
    public required Condition When { get; init; }

    /// <summary>The verdict it asks for.</summary>
    public required string Verdict { get; init; }

    /// <summary>0 to 100.</summary>
    public int Score { get; init; }

    /// <summary>What to do: a message id; empty: nothing special.</summary>
    public string NextStep { get; init => field = value ?? ""; } = "";

    /// <summary>First day; empty: always.</summary>
    public string ValidFrom { get; init => field = value ?? ""; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init => field = value ?? ""; } = "";

    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
