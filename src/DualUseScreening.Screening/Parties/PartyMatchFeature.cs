namespace DualUseScreening.Screening.Parties;

/// <summary>One thing that made or lowered a score.</summary>
/// <param name="Name"><c>word</c>, <c>glued</c>, <c>initial</c>, <c>missing-word</c>, <c>extra-word</c>, <c>clash</c>, <c>rarity</c>, <c>legal-form</c>, <c>order</c>, <c>kind</c>,
/// <c>weak-alias</c>, <c>country</c>, <c>address</c>, <c>date-of-birth</c>, <c>identifier</c>.</param>
/// <param name="Weight">How much the feature could count, 0-1.</param>
/// <param name="Contribution">What it added to (or, below zero, took from) the score. All contributions add up to the score, save for rounding and the bounds 0 and 1.</param>
/// <param name="Detail">What was compared with what, in words.</param>
public sealed record PartyMatchFeature(string Name, double Weight, double Contribution, string Detail);
