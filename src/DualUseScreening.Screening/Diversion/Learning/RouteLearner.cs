namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>
/// Finds ways round a measure in trade statistics. For each product whose direct flow fell: the flow to each other partner must change its level
/// (change point by ranks, controlled for the number of series looked at), upwards, at the time of the measure, by enough to matter; and it must
/// have grown out of line with the partner's other products, so that a country which simply trades more is no suspect, and with the same product's
/// flows elsewhere, so that a product which sells better everywhere is none. The method and its sources: docs/routes-learning.md.
/// </summary>
public static class RouteLearner
{
    // Growth of a few euro a month from nothing is none.
    private const double Floor = 1_000;

    // Others that all grew by nearly the same make no outlier of a small step: e^0.2 is 22 %.
    private const double LeastDeviation = 0.2;

    private const int LeastOthers = 5;

    // A flow may prepare itself a little before a measure that is seen coming.
    private const int EarliestMonths = -2;

    /// <summary>The proposals, those to look at first first.</summary>
    /// <param name="table">Monthly exports.</param>
    /// <param name="options">What counts.</param>
    public static IReadOnlyList<RouteProposal> Learn(FlowTable table, LearningOptions options)
    {
        var measure = Month.Of(options.Measure).Number - table.First.Number;
        if (measure < options.LeastMonths || table.Months - measure < options.LeastMonths)
        {
            return [];
        }

        var direct = Direct(table, options);
        var fallen = direct.Where(d => HasFallen(d.Value, measure, options)).Select(d => d.Key).ToHashSet(StringComparer.Ordinal);
        var suspects = new List<(RouteProposal Proposal, double[] Flow, int At)>();
        var tested = new List<double>();
        var partners = table.Keys.Where(k => !options.Feared.Contains(k.Partner) && !options.Excluded.Contains(k.Partner))
            .GroupBy(k => k.Partner, k => k.Product, StringComparer.Ordinal)
            .Select(g => (Partner: g.Key, Series: g.ToDictionary(p => p, p => table.Series(g.Key, p), StringComparer.Ordinal))).ToList();
        foreach (var (partner, series) in partners)
        {
            foreach (var (product, flow) in series.Where(s => fallen.Contains(s.Key)))
            {
                var change = ChangePoint.Find(flow);
                tested.Add(change.Probability);
                if (Suspect(table, options, measure, partner, product, flow, direct[product], change) is { } proposal)
                {
                    suspects.Add((proposal, flow, change.At));
                }
            }
        }

        var limit = Limit(tested, options.FalseDiscoveryRate);
        var byProduct = partners.SelectMany(p => p.Series.Select(s => (p.Partner, Product: s.Key, s.Value))).ToLookup(s => s.Product, StringComparer.Ordinal);
        var found = new List<RouteProposal>();
        foreach (var (proposal, flow, at) in suspects.Where(s => s.Proposal.Probability <= limit))
        {
            var growth = Growth(flow, at);
            var others = partners.First(p => p.Partner == proposal.Partner).Series
                .Where(s => s.Key != proposal.Product && !fallen.Contains(s.Key)).Select(s => Growth(s.Value, at)).ToArray();
            var elsewhere = RobustStatistics.Median(byProduct[proposal.Product].Where(s => s.Partner != proposal.Partner).Select(s => Growth(s.Value, at)).ToArray());
            if (others.Length < LeastOthers)
            {
                continue;
            }

            // What the product grows by everywhere is no sign of a way round, on top of what the partner grows by in everything.
            var z = RobustStatistics.Z(growth - Math.Max(elsewhere, 0), others, LeastDeviation);
            if (z >= options.LeastZ)
            {
                found.Add(proposal with { Z = z });
            }
        }

        return [.. found.OrderByDescending(p => p.Score).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    private static Dictionary<string, double[]> Direct(FlowTable table, LearningOptions options)
    {
        var direct = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var (partner, product) in table.Keys.Where(k => options.Feared.Contains(k.Partner)))
        {
            var flow = table.Series(partner, product);
            if (direct.TryGetValue(product, out var sum))
            {
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += flow[i];
                }
            }
            else
            {
                direct.Add(product, flow);
            }
        }

        return direct;
    }

    private static bool HasFallen(double[] direct, int measure, LearningOptions options)
    {
        var before = RobustStatistics.Median(direct.AsSpan(0, measure));
        return before >= Floor && RobustStatistics.Median(direct.AsSpan(measure)) <= (1 - options.LeastFall) * before;
    }

    private static RouteProposal? Suspect(
        FlowTable table, LearningOptions options, int measure, string partner, string product, double[] flow, double[] direct, ChangePoint change)
    {
        var lag = change.At - measure;
        if (lag < EarliestMonths || lag > options.LatestMonths)
        {
            return null;
        }

        var proposal = new RouteProposal
        {
            Partner = partner,
            Product = product,
            Changed = table.First.Plus(change.At),
            Before = RobustStatistics.Midmean(flow.AsSpan(0, change.At)),
            After = RobustStatistics.Midmean(flow.AsSpan(change.At)),
            DirectBefore = RobustStatistics.Midmean(direct.AsSpan(0, measure)),
            DirectAfter = RobustStatistics.Midmean(direct.AsSpan(measure)),
            Z = 0,
            Probability = change.Probability,
            First = table.First,
            Flow = flow,
            Direct = direct,
        };
        var isEnough = proposal.After - proposal.Before >= options.LeastRise && proposal.Replaced >= options.LeastReplaced
            && proposal.After + Floor >= options.LeastGrowth * (proposal.Before + Floor);
        return isEnough ? proposal : null;
    }

    // Growth of the level at a point, on the scale of logarithms.
    private static double Growth(double[] flow, int at) =>
        Math.Log((RobustStatistics.Midmean(flow.AsSpan(at)) + Floor) / (RobustStatistics.Midmean(flow.AsSpan(0, at)) + Floor));

    // The greatest probability that is kept.
    private static double Limit(List<double> probabilities, double rate)
    {
        probabilities.Sort();
        for (var i = probabilities.Count; i > 0; i--)
        {
            if (probabilities[i - 1] <= rate * i / probabilities.Count)
            {
                return probabilities[i - 1];
            }
        }

        return -1;
    }
}
