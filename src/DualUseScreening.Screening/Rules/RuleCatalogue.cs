using System.Collections.Frozen;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Rules;

/// <summary>All measures, criteria, routes and signs of a release, to be listed, read and tried one by one. An id is one rule's only.</summary>
public sealed class RuleCatalogue
{
    private readonly FrozenDictionary<string, CompiledRule> _byId;

    internal RuleCatalogue(RuleSet rules)
    {
        All =
        [
            .. Measures(rules), .. rules.CatchAll.Rules.Select(r => CompiledRule.Of(r, rules.Embargo, rules.Diversion)), .. Routes(rules), .. Indicators(rules),
        ];
        var byId = new Dictionary<string, CompiledRule>(StringComparer.Ordinal);
        foreach (var rule in All)
        {
            if (!byId.TryAdd(rule.Description.Id, rule))
            {
                throw new RuleFormatException(rule.Place, $"'{rule.Description.Id}' is also the id of another rule");
            }
        }

        _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The rules in the order in which they are written.</summary>
    public IEnumerable<RuleDescription> Rules => All.Select(r => r.Description);

    internal IReadOnlyList<CompiledRule> All { get; }

    /// <summary>A rule by its id; null: there is none.</summary>
    public RuleDescription? Find(string id) => Compiled(id)?.Description;

    internal CompiledRule? Compiled(string id) => _byId.GetValueOrDefault(id);

    private static IEnumerable<CompiledRule> Measures(RuleSet rules) => rules.Embargo.Measures.Select(m => new CompiledRule(
        new RuleDescription
        {
            Id = m.Content.Id,
            Kind = RuleKind.Measure,
            Title = m.Content.Title,
            Verdict = m.Content.Verdict,
            Source = m.Content.Source,
            ValidFrom = m.Content.ValidFrom,
            ValidTo = m.Content.ValidTo,
            Score = 100,
            When = m.Content.When,
            Goods = [.. RuleLines.Of(m.Content.Goods)],
            Activities = m.Content.Activities,
            Exceptions = m.Content.Exceptions,
            Examples = m.Content.Examples,
        },
        m.Content.Place, m.When, m.Fires, []));

    private static IEnumerable<CompiledRule> Routes(RuleSet rules) => rules.Diversion.Routes.Select(r => new CompiledRule(
        new RuleDescription
        {
            Id = r.Content.Id,
            Kind = RuleKind.Route,
            Title = r.Content.Title,
            Verdict = r.Content.Verdict,
            Source = r.Content.Source,
            ValidFrom = r.Content.ValidFrom,
            ValidTo = r.Content.ValidTo,
            Score = r.Content.Score,
            Goods = [.. RuleLines.Of(r.Content.Scopes)],
            Route = r.Content,
            Examples = r.Content.Examples,
        },
        r.Content.Place, null, (facts, item) => rules.Diversion.Fires(r, facts, item), [rules.Embargo]));

    private static IEnumerable<CompiledRule> Indicators(RuleSet rules) => rules.Diversion.Indicators.Select(i => new CompiledRule(
        new RuleDescription
        {
            Id = i.Content.Id,
            Kind = RuleKind.Indicator,
            Title = i.Content.Title,
            Score = i.Content.Weight,
            When = i.Content.When,
            Examples = i.Content.Examples,
        },
        i.Content.Place, i.When, (facts, item) => i.When.Evaluate(facts, item) == Truth.True, [rules.Embargo]));
}
