namespace DualUseScreening.Screening.Content;

/// <summary>Catch-all criteria and what they are written with.</summary>
/// <param name="Rules">Rules.</param>
/// <param name="Families">Goods families.</param>
/// <param name="Patterns">Word patterns.</param>
public sealed record CatchAllContent(
    IReadOnlyList<RuleContent> Rules, IReadOnlyList<FamilyContent> Families, IReadOnlyList<PatternContent> Patterns);
