using System.Globalization;
using DualUseScreening.Screening.Diversion.Learning;
using DualUseScreening.Screening.Tests.Diversion.Learning;

// [SEEDS] [--verbose]   precision and recall of the learning of routes on generated trade with planted diversions, by seed
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seeds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 20;
var options = new LearningOptions { Measure = new DateOnly(2022, 3, 1) };
var (proposed, right, planted, large, largeRight) = (0, 0, 0, 0, 0);
Console.WriteLine($"{"seed",6} {"planted",8} {"proposed",9} {"right",6} {"precision",10} {"recall",7} {"large",6} {"recall",7}");
for (var seed = 1; seed <= seeds; seed++)
{
    var trade = new TradeGenerator(seed);
    var found = RouteLearner.Learn(trade.Table, options);
    var hits = found.Count(p => trade.Planted.Contains((p.Partner, p.Product)));
    var largeHits = found.Count(p => trade.Large.Contains((p.Partner, p.Product)));
    Row(seed.ToString(CultureInfo.InvariantCulture), trade.Planted.Count, found.Count, hits, trade.Large.Count, largeHits);
    (proposed, right, planted) = (proposed + found.Count, right + hits, planted + trade.Planted.Count);
    (large, largeRight) = (large + trade.Large.Count, largeRight + largeHits);
    foreach (var wrong in found.Where(p => args.Contains("--verbose") && !trade.Planted.Contains((p.Partner, p.Product))))
    {
        Console.WriteLine($"  not planted: {wrong.Id} {wrong.Before:0} to {wrong.After:0} since {wrong.Changed}, z {wrong.Z:0.0}, p {wrong.Probability:E1}");
    }

    foreach (var missed in trade.Large.Where(l => args.Contains("--verbose") && !found.Any(f => (f.Partner, f.Product) == l)))
    {
        Console.WriteLine($"  missed: {missed}");
    }
}

Row("all", planted, proposed, right, large, largeRight);
return 0;

static void Row(string name, int planted, int proposed, int right, int large, int largeRight) => Console.WriteLine(
    $"{name,6} {planted,8} {proposed,9} {right,6} {(double)right / Math.Max(proposed, 1),10:0.000} {(double)right / Math.Max(planted, 1),7:0.000} "
    + $"{large,6} {(double)largeRight / Math.Max(large, 1),7:0.000}");
