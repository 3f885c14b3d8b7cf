using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A sign of diversion.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">What is seen.</param>
/// <param name="When">When it counts.</param>
/// <param name="Weight">What it adds, −100 to 100.</param>
/// <param name="Always">Counts on any route and for any goods.</param>
public sealed record IndicatorContent(string Id, LocalText Title, Condition When, int Weight, bool Always)
{
    /// <summary>Examples that prove it.</summary>
    public RuleExamples? Examples { get; init; }

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
