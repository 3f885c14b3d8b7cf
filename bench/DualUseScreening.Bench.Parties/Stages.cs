using System.Diagnostics;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Index;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Bench.Parties;

/// <summary>Where the time of a look-up goes, and what was counted on the way: counts do not depend on what else the machine does.</summary>
internal static class Stages
{
    private const int Rounds = 8;

    public static void Run(PartyIndex index, List<PartyQuery> queries)
    {
        var scratch = new MatchScratch();
        var best = new double[queries.Count, 3];
        var counts = new (int Hits, int Walked, int Offered)[queries.Count];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < queries.Count; i++)
            {
                PartyQuery query = queries[i];
                long start = Stopwatch.GetTimestamp();
                scratch.Begin(index.NameCount);
                NameFolder.Fold(query.Name, query.Kind is PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft, scratch.Query);
                long folded = Stopwatch.GetTimestamp();
                TokenFinder.Find(index.Words, index.Names, scratch);
                long found = Stopwatch.GetTimestamp();
                var run = new MatchRun(index, scratch, in query, PartyIndex.DefaultThreshold, 10);
                CandidateFinder.Find(ref run);
                long scored = Stopwatch.GetTimestamp();
                counts[i] = (scratch.HitCount, scratch.Walked, scratch.Offered);
                Note(i, 0, folded - start);
                Note(i, 1, found - folded);
                Note(i, 2, scored - found);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{index.NameCount} names of {index.Words.Count} words, {queries.Count} queries"));
        Console.WriteLine("                  mean    median   99th percentile");
        Print("fold, µs", Enumerable.Range(0, queries.Count).Select(i => best[i, 0]));
        Print("words, µs", Enumerable.Range(0, queries.Count).Select(i => best[i, 1]));
        Print("names, µs", Enumerable.Range(0, queries.Count).Select(i => best[i, 2]));
        Print("words found", counts.Select(c => (double)c.Hits));
        Print("names walked", counts.Select(c => (double)c.Walked));
        Print("names scored", counts.Select(c => (double)c.Offered));
        foreach (int i in Enumerable.Range(0, queries.Count).OrderByDescending(i => counts[i].Offered).Take(8))
        {
            Console.WriteLine(FormattableString.Invariant($"    {counts[i].Walked} walked, {counts[i].Offered} scored: {queries[i].Name}"));
        }

        void Note(int query, int stage, long ticks)
        {
            double took = ticks * 1e6 / Stopwatch.Frequency;
            best[query, stage] = best[query, stage] == 0 ? took : Math.Min(best[query, stage], took);
        }
    }

    private static void Print(string what, IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        Console.WriteLine(FormattableString.Invariant($"{what,-14} {sorted.Average(),7:0.0}   {sorted[sorted.Length / 2],7:0.0}   {sorted[(int)(sorted.Length * 0.99)],7:0.0}"));
    }
}
