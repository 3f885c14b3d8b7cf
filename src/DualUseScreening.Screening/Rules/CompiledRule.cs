using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Pipeline;

namespace DualUseScreening.Screening.Rules;

/// <summary>A rule that can be read and tried by itself.</summary>
/// <param name="Description">As people read it.</param>
/// <param name="Place">Where it stands in the files.</param>
/// <param name="When">Its conditions; null for a route.</param>
/// <param name="Fires">Whether it says something of a line.</param>
/// <param name="Before">The checks whose findings it may ask for, beside those of goods and parties.</param>
internal sealed record CompiledRule(
    RuleDescription Description, SourcePlace Place, Test? When, Func<RuleFacts, int, bool> Fires, IReadOnlyList<ICheck> Before)
{
    /// <summary>A catch-all rule, or one of an exporter's own.</summary>
    public static CompiledRule Of(Rule rule, params IReadOnlyList<ICheck> before) => new(
        new RuleDescription
        {
            Id = rule.Content.Id,
            Kind = RuleKind.CatchAll,
            Title = rule.Content.Title,
            Verdict = rule.Content.Verdict,
            Source = rule.Content.Source,
            Author = rule.Content.Author,
            ValidFrom = rule.Content.ValidFrom,
            ValidTo = rule.Content.ValidTo,
            Score = rule.Content.Score,
            When = rule.Content.When,
            Examples = rule.Content.Examples,
        },
        rule.Content.Place, rule.When,
        (facts, item) => rule.Applies(facts.Transaction.AsOf) && rule.When.Evaluate(facts, item) == Truth.True, before);
}
