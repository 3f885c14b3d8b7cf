using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A competent authority.</summary>
public sealed record AuthorityContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Member state.</summary>
    public required string Country { get; init; }

    /// <summary>Region, in Belgium; empty otherwise.</summary>
    public string Region { get; init => field = value ?? ""; } = "";

    /// <summary>Name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>As it calls itself.</summary>
    public string OwnName { get; init => field = value ?? ""; } = "";

    /// <summary>Address of its site.</summary>
    public string Website { get; init => field = value ?? ""; } = "";

    /// <summary>Ranges such as <c>1500-3999</c> by which an address tells the region.</summary>
    public IReadOnlyList<string> PostalCodes { get; init => field = value ?? []; } = [];

    /// <summary>Words by which an address tells the region.</summary>
    public IReadOnlyList<string> Words { get; init => field = value ?? []; } = [];

    /// <summary>What it decides on, names of the contract without prefix; empty: all.</summary>
    public IReadOnlyList<string> Activities { get; init => field = value ?? []; } = [];

    /// <summary>Cases it decides in place of, or before, the usual authority.</summary>
    public IReadOnlyList<AuthorityCase> Instead { get; init => field = value ?? []; } = [];

    /// <summary>What to know about it; null: nothing.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
