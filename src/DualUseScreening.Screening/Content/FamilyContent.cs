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
    public IReadOnlyList<string> Terms { get; init; } = [];

    /// <summary>Commodity codes by prefix.</summary>
    public IReadOnlyList<string> HsCodes { get; init; } = [];

    /// <summary>Control-list codes by prefix, found confirmed, likely or near.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    /// <summary>Patterns that exclude.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init; } = SourcePlace.Unknown;
}
