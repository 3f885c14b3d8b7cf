namespace DualUseScreening.Screening.Content;

/// <summary>Embargo measures and goods annexes.</summary>
/// <param name="Measures">Measures.</param>
/// <param name="Annexes">Annexes that name goods by CN code.</param>
public sealed record EmbargoContent(IReadOnlyList<MeasureContent> Measures, IReadOnlyList<GoodsAnnexContent> Annexes);
