namespace DualUseScreening.Screening.Content;

/// <summary>Watch-listed routes, indicators, and common high-priority items.</summary>
/// <param name="Routes">Routes.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="PriorityItems">Common high-priority items.</param>
public sealed record DiversionContent(
    IReadOnlyList<RouteContent> Routes, IReadOnlyList<IndicatorContent> Indicators, IReadOnlyList<PriorityItemContent> PriorityItems);
