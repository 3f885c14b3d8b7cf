using System.Text.Json.Serialization;

namespace DualUseScreening.Screening.Content;

/// <summary>The goods of an annex.</summary>
/// <param name="Id">Id.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Codes">Codes.</param>
public sealed record GoodsAnnexContent(string Id, LegalSource Source, IReadOnlyList<AnnexCode> Codes)
{
    /// <summary>Goods that it describes in words.</summary>
    public IReadOnlyList<AnnexItem> Items { get; init => field = value ?? []; } = [];

    /// <summary>Where it stands in the files.</summary>
    [JsonIgnore]
    public SourcePlace Place { get; init => field = value ?? SourcePlace.Unknown; } = SourcePlace.Unknown;
}
