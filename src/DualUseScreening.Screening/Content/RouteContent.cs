using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A watch-listed route.</summary>
public sealed record RouteContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Departures: codes and groups; empty: any.</summary>
    public IReadOnlyList<string> Departure { get; init => field = value ?? []; } = [];

    /// <summary>Where the goods are said to go or pass.</summary>
    public required IReadOnlyList<string> Via { get; init; }

    /// <summary>Feared end destinations.</summary>
    public required IReadOnlyList<string> Feared { get; init; }

    /// <summary>Which goods, and how many signs they need: a line takes the first whose goods it is and whose need is met.</summary>
    public required IReadOnlyList<RouteScope> Scopes { get; init; }

    /// <summary>The verdict it asks for.</summary>
    public required string Verdict { get; init; }

    /// <summary>What the route alone scores, 0 to 100, before indicators.</summary>
    public int Score { get; init; } = 40;

    /// <summary>First day; empty: always.</summary>
    public string ValidFrom { get; init => field = value ?? ""; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init => field = value ?? ""; } = "";

    /// <summary>Why it is watched.</summary>
    public required LocalText Evidence { get; init; }

    /// <summary>Where it stands in the law; null: a watch list is no law.</summary>
    public LegalSource? Source { get; init; }

    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
