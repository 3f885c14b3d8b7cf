using System.Diagnostics;
using System.Globalization;
using DualUseScreening.Bench.Parties;
using DualUseScreening.Screening.Parties;

string command = args.Length > 0 ? args[0] : "quality";
string? data = SharedData.Find();
if (data is null)
{
    Console.Error.WriteLine("no shared/data beside the repository");
    return 2;
}

long before = GC.GetTotalMemory(true);
var watch = Stopwatch.StartNew();
List<PartyEntry> entries = Lists.Load(data);
double loaded = watch.Elapsed.TotalSeconds;
ulong seed = Number("--seed", args.Contains("--held-out") ? 20_261_124UL : 7UL);
ulong Number(string option, ulong otherwise) => Array.IndexOf(args, option) is >= 0 and int at && at + 1 < args.Length ? ulong.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
switch (command)
{
    case "quality":
        return new QualityRun(entries, data, args.Contains("--held-out"), args.Contains("--verbose")).Run(seed, (int)Number("--questions", 1000));
    case "pairs":
        return Pairs.Run(entries, args.Contains("--verbose"));
    case "ask":
        PartyIndex asked = PartyIndex.Build(args.Contains("--latin") ? Lists.LatinOnly(entries) : entries);
        foreach (string name in args.Skip(1).Where(a => !a.StartsWith("--", StringComparison.Ordinal)))
        {
            Console.WriteLine(name);
            if (args.Contains("--hits"))
            {
                Hits.Print(asked, name);
            }

            foreach (PartyMatch match in asked.Match(new PartyQuery(name), 0.7, 3))
            {
                Console.WriteLine(FormattableString.Invariant($"{match.Score:0.000} {match.MatchedName} [{match.Entry.ListName} {match.Entry.EntryId} {match.Entry.Kind}]"));
                foreach (PartyMatchFeature feature in match.Features)
                {
                    Console.WriteLine(FormattableString.Invariant($"      {feature.Name} {feature.Weight:0.00} {feature.Contribution:0.00} {feature.Detail}"));
                }
            }
        }

        return 0;
    case "speed":
        PartyIndex index = PartyIndex.Build(entries);
        double built = watch.Elapsed.TotalSeconds;
        long memory = GC.GetTotalMemory(true) - before;
        Console.WriteLine(FormattableString.Invariant($"{entries.Count} entries, {index.NameCount} names: read {loaded:0.00} s, read and built {built:0.00} s, {memory / 1048576.0:0} MB"));
        List<PartyQuery> queries = SpeedRun.Mix(entries, data, 3);
        (double median, double p99, double mean) = SpeedRun.Measure(index, queries, 5);
        foreach ((PartyQuery slow, double took) in SpeedRun.Slowest(index, queries, 12))
        {
            Console.WriteLine(FormattableString.Invariant($"    {took:0} µs: {slow.Name}"));
        }

        Console.WriteLine(FormattableString.Invariant($"{queries.Count} queries: median {median:0.0} µs, 99th percentile {p99:0.0} µs, mean {mean:0.0} µs"));
        return 0;
    case "profile":
        PartyIndex profiled = PartyIndex.Build(entries);
        foreach (IGrouping<string, Case> kind in Questions.Make(entries, false, 3, 250).GroupBy(c => c.Kind))
        {
            (double km, double kp, double ka) = SpeedRun.Measure(profiled, [.. kind.Select(c => new PartyQuery(c.Query, Kind: c.AskedKind))], 5);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind.Key,-26} median {km:0.0} µs, 99th percentile {kp:0.0} µs, mean {ka:0.0} µs"));
        }

        (double fm, double fp, double fa) = SpeedRun.Measure(profiled, [.. Negatives.Firms(3, 1000).Select(n => new PartyQuery(n))], 5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"firms on no list",-26} median {fm:0.0} µs, 99th percentile {fp:0.0} µs, mean {fa:0.0} µs"));
        return 0;
    case "stages":
        Stages.Run(PartyIndex.Build(args.Contains("--big") ? GrownLists.Make(entries, 1_000_000, 11) : entries), SpeedRun.Mix(entries, data, 3));
        return 0;
    case "worst":
        Worst.Run(PartyIndex.Build(entries));
        return 0;
    case "scale":
        foreach ((string likeness, Func<List<PartyEntry>, int, ulong, List<PartyEntry>> make) in new (string, Func<List<PartyEntry>, int, ulong, List<PartyEntry>>)[] { ("one word in four new", GrownLists.Make), ("words by Heaps' law", GrownLists.MakeByHeapsLaw) })
        {
            foreach (int size in (int[])[10_000, 100_000, 1_000_000])
            {
                List<PartyEntry> grown = make(entries, size, 11);
                watch.Restart();
                PartyIndex big = PartyIndex.Build(grown);
                double seconds = watch.Elapsed.TotalSeconds;
                List<PartyQuery> mix = SpeedRun.Mix(entries, data, 3);
                (double m, double p, double a) = SpeedRun.Measure(big, mix, 3);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{likeness}, {size,9} names of {big.Words.Count} words: built in {seconds:0.0} s; median {m:0.0} µs, 99th percentile {p:0.0} µs, mean {a:0.0} µs"));
            }
        }

        return 0;
    default:
        Console.Error.WriteLine("quality [--questions N] [--seed N] [--verbose] [--held-out] | pairs [--verbose] | speed | profile | stages [--big] | scale | worst | ask [--latin] [--hits] NAME …");
        return 2;
}
