using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A group of countries.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Countries">Country codes.</param>
/// <param name="Source">Legal source, where there is one for the whole group.</param>
public sealed record CountryGroupContent(string Id, LocalText Title, IReadOnlyList<string> Countries, LegalSource? Source)
{
    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
