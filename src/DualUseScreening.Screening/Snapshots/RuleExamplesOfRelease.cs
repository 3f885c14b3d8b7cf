using System.Globalization;
using DualUseScreening.Screening.ExporterRules;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;

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

    internal RuleExamplesOfRelease(RuleSet rules, ExporterRulesCheck? own, GoodsClassifier goods, IReadOnlyList<ICheck> first)
    {
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
        var all = Runner().Rules;
        var found = new IReadOnlyList<RuleExampleFailure>[all.Count];
        Parallel.For(0, all.Count, Aside.Here, i => found[i] = Runner().Run([all[i]]));
        var failures = new List<RuleExampleFailure>(found.SelectMany(f => f));
        foreach (var exporter in _own?.Exporters ?? [])
        {
            failures.AddRange(new RuleExampleRunner(exporter.Book, _goods, _first, AsOf).Run(exporter.Compiled));
        }

        return failures;
    }
}
