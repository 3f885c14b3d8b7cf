using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>Words that mean something in a name, an address or an end use.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">Title.</param>
/// <param name="Words">Phrases of all languages and scripts.</param>
/// <param name="Whole">Phrases that count only when they are all the text says.</param>
/// <param name="Not">Phrases that mean something else: a hit that overlaps one does not count.</param>
public sealed record PatternContent(
    string Id, LocalText Title, IReadOnlyList<string> Words, IReadOnlyList<string> Whole, IReadOnlyList<string> Not)
{
    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
