namespace DualUseScreening.Screening.Content;

/// <summary>Embargo measures and goods annexes.</summary>
/// <param name="Measures">Measures.</param>
/// <param name="Annexes">Annexes, by CN code or in words.</param>
/// <param name="NamedGoods">Goods whose name tells their commodity codes.</param>
public sealed record EmbargoContent(
    IReadOnlyList<MeasureContent> Measures, IReadOnlyList<GoodsAnnexContent> Annexes, IReadOnlyList<NamedGoods> NamedGoods)
{
    /// <summary>Goods whose name tells their commodity codes; none in releases of earlier builds.</summary>
    public IReadOnlyList<NamedGoods> NamedGoods { get; init; } = NamedGoods ?? [];
}
