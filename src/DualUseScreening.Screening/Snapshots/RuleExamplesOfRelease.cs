using System.Collections.Concurrent;
using System.Globalization;
using DualUseScreening.Screening.ExporterRules;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Snapshots;

/// <summary>
/// The examples of a release's rules. Where an example names no day, the law is that of the latest state that an act was read in, so that what passes
/// today passes tomorrow.
/// </summary>
public sealed class RuleExamplesOfRelease
{
    private readonly RuleSet _rules;
    private readonly ExporterRulesCheck? _own;
    private readonly GoodsClassifier _goods;
    private readonly IReadOnlyList<ICheck> _first;
    private readonly PartyCheck _parties;

    // What the examples of the release before came to; nothing else of that release is held.
    private readonly Outcome[]? _before;
    private volatile Outcome[]? _outcomes;

    /// <param name="rules">The rules.</param>
    /// <param name="own">Exporters' own rules.</param>
    /// <param name="goods">Reads goods.</param>
    /// <param name="first">Checks that run before the rules.</param>
    /// <param name="parties">The one of them that compares parties.</param>
    /// <param name="earlier">The examples of a release with the same rules, goods and sentences; null for none.</param>
    internal RuleExamplesOfRelease(
        RuleSet rules, ExporterRulesCheck? own, GoodsClassifier goods, IReadOnlyList<ICheck> first, PartyCheck parties, RuleExamplesOfRelease? earlier)
    {
        _parties = parties;
        _before = earlier?._outcomes;
        _rules = rules;
        _own = own;
        _goods = goods;
        _first = first;
        AsOf = rules.Catalogue.Rules
            .Select(r => DateOnly.TryParseExact(r.Source?.StateAsOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default)
            .DefaultIfEmpty().Max();
    }

    /// <summary>The day whose law applies where an example names none.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Runs and tries the rules of the release; exporters' own rules are theirs alone and not among them.</summary>
    /// <param name="asOf">The day whose law applies where an example names none; null: <see cref="AsOf"/>.</param>
    public RuleExampleRunner Runner(DateOnly? asOf = null) => new(_rules, _goods, _first, asOf ?? AsOf);

    /// <summary>All that fail, exporters' own among them. Runs on all processors.</summary>
    public IReadOnlyList<RuleExampleFailure> Failures()
    {
        var failures = new List<RuleExampleFailure>((_outcomes ??= OfRules()).SelectMany(o => o.Failures));
        foreach (var exporter in _own?.Exporters ?? [])
        {
            failures.AddRange(new RuleExampleRunner(exporter.Book, _goods, _first, AsOf).Run(exporter.Compiled));
        }

        return failures;
    }

    // A rule whose examples name nobody whom the party lists know, neither these nor those before, comes out as it did.
    private Outcome[] OfRules()
    {
        var all = Runner().Rules;
        var outcomes = new Outcome[all.Count];
        var known = new ConcurrentDictionary<(string Name, string Country, string Address), bool>();
        Parallel.For(0, all.Count, Aside.Here, i =>
        {
            IReadOnlyList<Party> named = _before?[i].Named ?? [.. RuleExampleRunner.PartiesOf(all[i], AsOf)];
            var isKnown = named.Any(p => known.GetOrAdd((p.Name, p.Country, p.Address), _ => _parties.Knows(p)));
            outcomes[i] = isKnown || _before is null || _before[i].IsKnown ? new Outcome(named, isKnown, Runner().Run([all[i]])) : _before[i];
        });
        return outcomes;
    }

    /// <summary>What the examples of one rule came to.</summary>
    /// <param name="Named">The parties in them.</param>
    /// <param name="IsKnown">Whether a party list knows one of those.</param>
    /// <param name="Failures">Those that failed.</param>
    private sealed record Outcome(IReadOnlyList<Party> Named, bool IsKnown, IReadOnlyList<RuleExampleFailure> Failures);
}
