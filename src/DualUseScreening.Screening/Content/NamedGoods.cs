using System.Text.Json.Serialization;

namespace DualUseScreening.Screening.Content;

/// <summary>Goods whose name tells their commodity codes, where none is declared.</summary>
/// <param name="Terms">Goods terms, any of which names them.</param>
/// <param name="Codes">Every code that goods of this name may fall under; all must be named by an annex for the name to suffice.</param>
public sealed record NamedGoods(IReadOnlyList<string> Terms, IReadOnlyList<string> Codes)
{
    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
