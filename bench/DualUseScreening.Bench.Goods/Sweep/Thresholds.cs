using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>Finds the thresholds of a list: every numeric comparison that an entry asks for, with facts that meet the rest of its criteria.</summary>
internal static class Thresholds
{
    public static IEnumerable<Threshold> Of(Entry entry)
    {
        var seen = new HashSet<(int Parameter, double Limit, bool Above)>();
        foreach (var comparison in Asked(entry.When))
        {
            var facts = new List<Criterion>();
            Meet(entry.When!, comparison, facts);
            if (Solve(facts.Select(f => f.Comparison!), comparison) is not { } others)
            {
                continue;
            }

            foreach (var (limit, above) in Ends(comparison))
            {
                if (seen.Add((comparison.Parameter.Number, limit, above)))
                {
                    yield return new Threshold(entry, comparison, limit, above, others);
                }
            }
        }
    }

    private static IEnumerable<(double Limit, bool Above)> Ends(Comparison comparison) => comparison.Operator switch
    {
        Operator.Less or Operator.AtMost => [(comparison.Limit, false)],
        Operator.Greater or Operator.AtLeast => [(comparison.Limit, true)],
        Operator.Within => [(comparison.Limit, true), (comparison.Upper, false)],
        _ => [],
    };

    private static IEnumerable<Comparison> Asked(Criterion? criterion) => criterion switch
    {
        null or { Kind: ConditionKind.None } => [],
        { Comparison: { Negated: false, Parameter.Kind: ParameterKind.Quantity or ParameterKind.Count } comparison } => [comparison],
        _ => criterion.Parts.SelectMany(Asked),
    };

    // What must hold besides the comparison: of alternatives the one it stands in, or else the first.
    private static void Meet(Criterion criterion, Comparison target, List<Criterion> needed)
    {
        switch (criterion.Kind)
        {
            case ConditionKind.Statement:
                needed.Add(criterion);
                break;
            case ConditionKind.All:
                foreach (var part in criterion.Parts)
                {
                    Meet(part, target, needed);
                }

                break;
            case ConditionKind.Any:
                Meet(criterion.Parts.FirstOrDefault(p => Asked(p).Contains(target)) ?? criterion.Parts[0], target, needed);
                break;
        }
    }

    // A figure or property for each other parameter that meets all that is asked of it; null where none does.
    private static List<Fact>? Solve(IEnumerable<Comparison> comparisons, Comparison target)
    {
        var facts = new List<Fact>();
        foreach (var group in comparisons.GroupBy(c => c.Parameter.Number).Where(g => g.Key != target.Parameter.Number))
        {
            var asked = group.ToList();
            if (asked.All(c => c.Unstated == Unstated.Met || (c.Negated && c.Operator is Operator.Flag or Operator.OneOf)))
            {
                continue;
            }

            var parameter = asked[0].Parameter;
            var fact = Candidates(parameter, asked).FirstOrDefault(f => asked.All(c => c.Compare(f.AsReading(1)) == Outcome.Yes));
            if (fact is null)
            {
                return null;
            }

            facts.Add(fact);
        }

        return facts;
    }

    private static IEnumerable<Fact> Candidates(Parameter parameter, List<Comparison> asked) => parameter.Kind switch
    {
        ParameterKind.Flag => [new Fact(parameter, 1, 0)],
        ParameterKind.Choice => Enumerable.Range(0, parameter.Values.Count).Select(v => new Fact(parameter, 0, v)),
        _ => asked.SelectMany(c => c.Operator == Operator.Within
                ? [(c.Limit + c.Upper) / 2, c.Upper]
                : Around(parameter, c.Limit))
            .Select(v => parameter.Kind == ParameterKind.Count ? Math.Round(v) : Rounded(parameter, v))
            .Select(v => new Fact(parameter, v, 0)),
    };

    private static IEnumerable<double> Around(Parameter parameter, double limit)
    {
        var value = parameter.Unit?.FromSi(limit) ?? limit;
        double[] near = [value * 1.3, value * 0.7, value, value + 1, value - 1, value * 1.02, value * 0.98];
        return near.Select(v => parameter.Unit?.ToSi(v) ?? v);
    }

    private static double Rounded(Parameter parameter, double si) =>
        parameter.Unit is { } unit ? unit.ToSi(Numbers.Round(unit.FromSi(si))) : Numbers.Round(si);
}
