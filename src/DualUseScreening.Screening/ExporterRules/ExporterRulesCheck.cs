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

            for (var item = 0; item < rule.Lines(facts); item++)
            {
                switch (rule.When.Evaluate(facts, item))
                {
                    case Truth.True:
                        found.Add(Describe(facts, rule, item));
                        break;
                    case Truth.Unknown:
                        rule.When.Ask(context, facts, item, rule.Content.Id);
                        break;
                }
            }
        }

        context.Findings.AddRange(found);
        context.Checks.Add(new CheckSummary(Check.ExporterRules, exporter.Book.Say(
            "exporter-rules.checked", new Argument("rules", exporter.Rules.Count.ToString(CultureInfo.InvariantCulture)))));
    }

    // Stands in no law.
    private static Finding Describe(RuleFacts facts, Rule rule, int item) => rule.Find(
        facts, item, Check.ExporterRules, ListName, facts.Book.Say("exporter-rules.rule", new Argument("title", rule.Title)), null);
}
