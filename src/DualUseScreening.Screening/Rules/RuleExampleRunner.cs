using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Rules;

/// <summary>Runs the examples that rules, measures, routes and indicators carry, and says which fail; tries one rule on one shipment.</summary>
public sealed class RuleExampleRunner
{
    private readonly RuleBook _book;
    private readonly GoodsClassifier _classifier;
    private readonly IReadOnlyList<ICheck> _earlier;

    /// <summary>A runner over compiled rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="classifier">Reads the goods of examples.</param>
    /// <param name="earlier">Checks that run before the rules (control list, parties).</param>
    /// <param name="asOf">The day whose law applies when an example names none.</param>
    public RuleExampleRunner(RuleSet rules, GoodsClassifier classifier, IReadOnlyList<ICheck> earlier, DateOnly asOf)
        : this(rules.Book, classifier, earlier, asOf) => Rules = rules.Catalogue.All;

    internal RuleExampleRunner(RuleBook book, GoodsClassifier classifier, IReadOnlyList<ICheck> earlier, DateOnly asOf)
    {
        _book = book;
        _classifier = classifier;
        _earlier = earlier;
        AsOf = asOf;
    }

    /// <summary>The day whose law applies when an example names none.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Number of examples run so far.</summary>
    public int Count { get; private set; }

    internal IReadOnlyList<CompiledRule> Rules { get; init; } = [];

    /// <summary>Runs all examples.</summary>
    public IReadOnlyList<RuleExampleFailure> Run() => Run(Rules);

    /// <summary>Runs the examples of some rules; ids that no rule has are passed over.</summary>
    public IReadOnlyList<RuleExampleFailure> Run(IReadOnlySet<string> ids) => Run(Rules.Where(r => ids.Contains(r.Description.Id)));

    /// <summary>What a rule says of each line of a shipment.</summary>
    /// <param name="id">Id of the rule.</param>
    /// <param name="transaction">The shipment.</param>
    /// <returns>One answer a line; null: there is no such rule.</returns>
    public IReadOnlyList<RuleTrial>? Try(string id, Transaction transaction)
    {
        var rule = Rules.FirstOrDefault(r => r.Description.Id == id);
        if (rule is null)
        {
            return null;
        }

        var facts = Facts(rule, transaction);
        return [.. Enumerable.Range(0, transaction.Items.Count).Select(item => Trial(rule, facts, item))];
    }

    private static RuleTrial Trial(CompiledRule rule, RuleFacts facts, int item)
    {
        var explanation = new Explanation();
        rule.When?.Explain(facts, item, false, explanation);
        return new RuleTrial(rule.Fires(facts, item), [.. explanation.Statements.Select(s => new ConditionOutcome(
            s.Statement, s.Truth switch { Truth.True => true, Truth.False => false, _ => null }, s.Detail))]);
    }

    /// <summary>The parties that the examples of a rule name, alike ones once.</summary>
    internal static IEnumerable<Party> PartiesOf(CompiledRule rule, DateOnly asOf) =>
        (rule.Description.Examples?.Fires ?? []).Concat(rule.Description.Examples?.Silent ?? [])
            .SelectMany(e => PartiesOf(e, asOf)).DistinctBy(p => (p.Name, p.Country, p.Address));

    private static IEnumerable<Party> PartiesOf(IReadOnlyDictionary<string, string> example, DateOnly asOf)
    {
        try
        {
            var transaction = ExampleTransaction.Read(example, asOf);
            return transaction.Counterparties.Prepend(transaction.Exporter);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            // It fails whatever the lists say.
            return [];
        }
    }

    internal IReadOnlyList<RuleExampleFailure> Run(IEnumerable<CompiledRule> rules)
    {
        var failures = new List<RuleExampleFailure>();
        foreach (var rule in rules)
        {
            Run(rule, rule.Description.Examples?.Fires ?? [], true, failures);
            Run(rule, rule.Description.Examples?.Silent ?? [], false, failures);
        }

        return failures;
    }

    private void Run(CompiledRule rule, IReadOnlyList<IReadOnlyDictionary<string, string>> examples, bool should, List<RuleExampleFailure> failures)
    {
        for (var i = 0; i < examples.Count; i++)
        {
            Count++;
            if (Problem(rule, examples[i], should) is { } problem)
            {
                failures.Add(new RuleExampleFailure(rule.Description.Id, should, i + 1, examples[i], problem, rule.Place));
            }
        }
    }

    private string? Problem(CompiledRule rule, IReadOnlyDictionary<string, string> example, bool should)
    {
        Transaction transaction;
        try
        {
            transaction = ExampleTransaction.Read(example, AsOf);
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return e.Message;
        }

        var fired = rule.Fires(Facts(rule, transaction), 0);
        return fired == should ? null : should ? "is silent" : "fires";
    }

    private RuleFacts Facts(CompiledRule rule, Transaction transaction)
    {
        var context = new ScreeningContext(
            transaction, [.. transaction.Items.Select(i => _classifier.Classify(GoodsQuery.Of(i, transaction.AsOf)))]);
        foreach (var check in _earlier)
        {
            check.Run(context);
        }

        foreach (var check in rule.Before)
        {
            check.Run(context);
        }

        return _book.Facts(context);
    }
}
