using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Pipeline;

namespace DualUseScreening.Screening.Rules;

/// <summary>Runs the examples that rules, measures, routes and indicators carry, and says which fail.</summary>
public sealed class RuleExampleRunner
{
    private readonly RuleSet _rules;
    private readonly GoodsClassifier _classifier;
    private readonly IReadOnlyList<ICheck> _earlier;
    private readonly DateOnly _asOf;

    /// <summary>A runner over compiled rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="classifier">Reads the goods of examples.</param>
    /// <param name="earlier">Checks that run before the rules (control list, parties).</param>
    /// <param name="asOf">The day whose law applies when an example names none.</param>
    public RuleExampleRunner(RuleSet rules, GoodsClassifier classifier, IReadOnlyList<ICheck> earlier, DateOnly asOf)
    {
        _rules = rules;
        _classifier = classifier;
        _earlier = earlier;
        _asOf = asOf;
    }

    /// <summary>Number of examples run so far.</summary>
    public int Count { get; private set; }

    /// <summary>Runs all examples.</summary>
    public IReadOnlyList<RuleExampleFailure> Run()
    {
        var failures = new List<RuleExampleFailure>();
        foreach (var measure in _rules.Embargo.Measures)
        {
            Run(measure.Content.Id, measure.Content.Examples, measure.Fires, [], failures);
        }

        foreach (var route in _rules.Diversion.Routes)
        {
            Run(route.Content.Id, route.Content.Examples, (facts, item) => _rules.Diversion.Fires(route, facts, item), [_rules.Embargo], failures);
        }

        foreach (var indicator in _rules.Diversion.Indicators)
        {
            Run(indicator.Content.Id, indicator.Content.Examples, (facts, item) => indicator.When.Evaluate(facts, item) == Truth.True, [_rules.Embargo], failures);
        }

        foreach (var rule in _rules.CatchAll.Rules)
        {
            Run(
                rule.Content.Id, rule.Content.Examples,
                (facts, item) => rule.Applies(facts.Transaction.AsOf) && rule.When.Evaluate(facts, item) == Truth.True,
                [_rules.Embargo, _rules.Diversion], failures);
        }

        return failures;
    }

    private void Run(
        string rule, RuleExamples? examples, Func<RuleFacts, int, bool> fires, ICheck[] before, List<RuleExampleFailure> failures)
    {
        foreach (var (list, should) in new[] { (examples?.Fires ?? [], true), (examples?.Silent ?? [], false) })
        {
            for (var i = 0; i < list.Count; i++)
            {
                Count++;
                var problem = Problem(list[i], should, fires, before);
                if (problem is not null)
                {
                    failures.Add(new RuleExampleFailure(rule, should, i + 1, string.Join(", ", list[i].Select(p => p.Key + ": " + p.Value)), problem));
                }
            }
        }
    }

    private string? Problem(IReadOnlyDictionary<string, string> example, bool should, Func<RuleFacts, int, bool> fires, ICheck[] before)
    {
        ScreeningContext context;
        try
        {
            var transaction = ExampleTransaction.Read(example, _asOf);
            context = new ScreeningContext(transaction, [.. transaction.Items.Select(i => _classifier.Classify(GoodsQuery.Of(i, transaction.AsOf)))]);
        }
        catch (FormatException e)
        {
            return e.Message;
        }

        foreach (var check in _earlier)
        {
            check.Run(context);
        }

        foreach (var check in before)
        {
            check.Run(context);
        }

        var fired = fires(_rules.Book.Facts(context), 0);
        return fired == should ? null : should ? "is silent" : "fires";
    }
}
