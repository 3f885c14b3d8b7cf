namespace DualUseScreening.Screening.Content;

/// <summary>What an activity really is when a condition holds: the caller's word does not decide.</summary>
/// <param name="Activity">Name of the contract without prefix.</param>
/// <param name="When">When.</param>
/// <param name="Review">The authority's word is needed on it.</param>
public sealed record ActivityChange(string Activity, Condition When, bool Review);
