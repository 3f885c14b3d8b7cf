using DualUseScreening.Screening.Messages;

namespace DualUseScreening.Screening.Rules;

/// <summary>What a rule says of one line.</summary>
/// <param name="Fires">Whether it fires.</param>
/// <param name="Conditions">Its conditions, in the order in which they are written; empty for a route.</param>
public sealed record RuleTrial(bool Fires, IReadOnlyList<ConditionOutcome> Conditions);

/// <summary>How one condition came out.</summary>
/// <param name="Statement">As it is written.</param>
/// <param name="Holds">Whether it holds; null: the request does not say.</param>
/// <param name="Detail">What was seen; null: nothing.</param>
public sealed record ConditionOutcome(string Statement, bool? Holds, Sentence? Detail);
