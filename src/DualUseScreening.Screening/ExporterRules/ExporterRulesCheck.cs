using System.Globalization;
using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.ExporterRules;

/// <summary>
/// The exporter's own rules, in its own calls only. It runs after every other check and adds findings, so that nothing it says can lower a verdict or
/// change what the others say. A rule that hangs on a fact the request does not state is silent, and the fact is asked for.
/// </summary>
public sealed class ExporterRulesCheck : ICheck
{
    /// <summary>Name of the list in findings.</summary>
    public const string ListName = "exporter-rules";

    private readonly ExporterRuleSet[] _exporters;

    internal ExporterRulesCheck(IEnumerable<ExporterRuleSet> exporters) => _exporters = [.. exporters];

    /// <inheritdoc/>
    public Check Check => Check.ExporterRules;

    internal IReadOnlyList<ExporterRuleSet> Exporters => _exporters;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        foreach (var exporter in _exporters)
        {
            if (exporter.IsOf(context.Transaction.Exporter))
            {
                Run(context, exporter);
            }
        }
    }

    private static void Run(ScreeningContext context, ExporterRuleSet exporter)
    {
        var facts = new RuleFacts(exporter.Book, context.Transaction, context);
        var found = new List<Finding>();
        foreach (var rule in exporter.Rules)
        {
            if (!rule.Applies(context.Transaction.AsOf))
            {
                continue;
            }

            var count = rule.When.IsAboutItem ? context.Transaction.Items.Count : 1;
            for (var item = 0; item < count; item++)
            {
                switch (rule.When.Evaluate(facts, item))
                {
                    case Truth.True:
                        found.Add(Describe(facts, rule, item));
                        break;
                    case Truth.Unknown:
                        Ask(context, facts, rule, item);
                        break;
                }
            }
        }

        context.Findings.AddRange(found);
        context.Checks.Add(new CheckSummary(Check.ExporterRules, exporter.Book.Say(
            "exporter-rules.checked", new Argument("rules", exporter.Rules.Count.ToString(CultureInfo.InvariantCulture)))));
    }

    private static void Ask(ScreeningContext context, RuleFacts facts, Rule rule, int item)
    {
        var questions = new List<Question>();
        rule.When.Ask(facts, item, rule.Content.Id, questions);
        foreach (var question in questions)
        {
            RuleFacts.Add(context, question);
        }
    }

    private static Finding Describe(RuleFacts facts, Rule rule, int item)
    {
        var explanation = new Explanation();
        rule.When.Explain(facts, item, false, explanation);
        var score = rule.Content.Score / 100.0;
        return new Finding
        {
            Check = Check.ExporterRules,
            Code = rule.Content.Id,
            ItemIndex = rule.When.IsAboutItem ? item : -1,
            Verdict = rule.Verdict,
            Score = score,
            Features = explanation.Features(score),
            Message = facts.Book.Say("exporter-rules.rule", new Argument("title", rule.Title)),
            List = ListName,
            Evidence = explanation.Evidence(),
            NextStep = rule.Content.NextStep,
        };
    }
}
