using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A general authorisation.</summary>
public sealed record AuthorisationContent
{
    /// <summary>Code, such as <c>EU001</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Where it stands.</summary>
    public required LegalSource Source { get; init; }

    /// <summary>Document code to declare; empty: none.</summary>
    public string Document { get; init => field = value ?? ""; } = "";

    /// <summary>Applies whenever goods and destination fit; otherwise only where the exporter states the facts under <see cref="Asks"/>.</summary>
    public bool Automatic { get; init; }

    /// <summary>Activities and variants it is for.</summary>
    public IReadOnlyList<string> Activities { get; init => field = value ?? []; } = [];

    /// <summary>Goods.</summary>
    public required AuthorisationGoods Goods { get; init; }

    /// <summary>Destinations: codes, <c>group:</c> names or <c>all</c>.</summary>
    public required IReadOnlyList<string> Destinations { get; init; }

    /// <summary>Destinations taken out.</summary>
    public IReadOnlyList<string> DestinationsExcept { get; init => field = value ?? []; } = [];

    /// <summary>Facts that the exporter must state.</summary>
    public IReadOnlyList<AuthorisationClause> Asks { get; init => field = value ?? []; } = [];

    /// <summary>Conditions.</summary>
    public IReadOnlyList<AuthorisationClause> Conditions { get; init => field = value ?? []; } = [];

    /// <summary>What closes it: by its condition where it has one; shown as a condition otherwise.</summary>
    public IReadOnlyList<AuthorisationClause> Exclusions { get; init => field = value ?? []; } = [];

    /// <summary>What its user must do.</summary>
    public IReadOnlyList<AuthorisationClause> Duties { get; init => field = value ?? []; } = [];

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
