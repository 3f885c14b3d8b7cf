using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A family of goods that the authority watches.</summary>
public sealed record FamilyContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Goods terms.</summary>
    public IReadOnlyList<string> Terms { get; init => field = value ?? []; } = [];

    /// <summary>Commodity codes by prefix.</summary>
    public IReadOnlyList<string> HsCodes { get; init => field = value ?? []; } = [];

    /// <summary>Control-list codes by prefix, found confirmed, likely or near.</summary>
    public IReadOnlyList<string> Near { get; init => field = value ?? []; } = [];

    /// <summary>Patterns that exclude.</summary>
    public IReadOnlyList<string> Not { get; init => field = value ?? []; } = [];

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
