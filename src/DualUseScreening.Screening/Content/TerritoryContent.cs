using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A territory with a status of its own, recognised in an address.</summary>
public sealed record TerritoryContent
{
    /// <summary>Id, such as <c>crimea</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>Words by which an address shows it.</summary>
    public IReadOnlyList<string> Words { get; init => field = value ?? []; } = [];

    /// <summary>Words that may mean the territory, or the part that is not.</summary>
    public IReadOnlyList<string> Perhaps { get; init => field = value ?? []; } = [];

    /// <summary>Country codes under which such an address comes.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>The country code it is declared under.</summary>
    public required string Code { get; init; }

    /// <summary>Prefixes and ranges of postal codes that tell it.</summary>
    public IReadOnlyList<PostalCodes> PostalCodes { get; init => field = value ?? []; } = [];

    /// <summary>Prefixes and ranges of postal codes that may mean it.</summary>
    public IReadOnlyList<PostalCodes> PerhapsPostalCodes { get; init => field = value ?? []; } = [];

    /// <summary>In the customs territory of the Union.</summary>
    public bool CustomsTerritory { get; init; }

    /// <summary>Dual-use goods sent there from the Union are transferred, not exported.</summary>
    public bool DualUseArea { get; init; }

    /// <summary>Under occupation.</summary>
    public bool Occupied { get; init; }

    /// <summary>The authority's word is needed first.</summary>
    public bool Review { get; init; }

    /// <summary>First day of this status; empty: always.</summary>
    public string Since { get; init => field = value ?? ""; } = "";

    /// <summary>Where its status stands.</summary>
    public LegalSource? Source { get; init; }

    /// <summary>What to know about it; null: nothing.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
