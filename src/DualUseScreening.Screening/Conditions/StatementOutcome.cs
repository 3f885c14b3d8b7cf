using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>One statement of a condition and how it came out.</summary>
/// <param name="Name">What it is about, such as <c>end-user-sector</c>.</param>
/// <param name="Statement">As it is written.</param>
/// <param name="Truth">How it came out.</param>
/// <param name="Detail">The sentence for a person; null where it does not hold, or only a denial holds.</param>
/// <param name="Evidence">What it was read from.</param>
public sealed record StatementOutcome(
    string Name, string Statement, Truth Truth, Sentence? Detail, IReadOnlyList<Evidence> Evidence);
