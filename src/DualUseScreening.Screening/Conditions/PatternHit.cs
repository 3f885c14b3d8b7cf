namespace DualUseScreening.Screening.Conditions;

/// <summary>A pattern found in a text.</summary>
/// <param name="Pattern">Its number.</param>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters.</param>
internal readonly record struct PatternHit(int Pattern, int Start, int Length);
