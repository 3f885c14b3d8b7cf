using System.Diagnostics;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Index;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Bench.Parties;

/// <summary>Where the time of a look-up goes.</summary>
internal static class Stages
{
    public static void Run(PartyIndex index, List<PartyQuery> queries)
    {
        var scratch = new MatchScratch();
        for (int round = 0; round < 3; round++)
        {
            long fold = 0;
            long find = 0;
            long names = 0;
            long hits = 0;
            long offered = 0;
            long walked = 0;
            var heavy = new List<(int Offered, int Walked, string Name)>();
            foreach (PartyQuery query in queries)
            {
                long a = Stopwatch.GetTimestamp();
                scratch.Begin(index.NameCount);
                NameFolder.Fold(query.Name, query.Kind is PartyKind.Person or PartyKind.Vessel or PartyKind.Aircraft, scratch.Query);
                long b = Stopwatch.GetTimestamp();
                TokenFinder.Find(index.Words, index.Names, scratch);
                long c = Stopwatch.GetTimestamp();
                var run = new MatchRun(index, scratch, in query, 0.8, 10);
                CandidateFinder.Find(ref run);
                long d = Stopwatch.GetTimestamp();
                fold += b - a;
                find += c - b;
                names += d - c;
                hits += scratch.HitCount;
                offered += scratch.Offered;
                walked += scratch.Walked;
                heavy.Add((scratch.Offered, scratch.Walked, query.Name));
            }

            double unit = 1e6 / Stopwatch.Frequency / queries.Count;
            Console.WriteLine(FormattableString.Invariant($"fold {fold * unit:0.0} µs, words {find * unit:0.0} µs ({hits / (double)queries.Count:0.0} hits), names {names * unit:0.0} µs ({walked / (double)queries.Count:0.0} walked, {offered / (double)queries.Count:0.0} looked at)"));
            if (round == 2)
            {
                heavy.Sort((a, b) => b.Offered.CompareTo(a.Offered));
                Console.WriteLine(FormattableString.Invariant($"looked at: median {heavy[heavy.Count / 2].Offered}, 99th percentile {heavy[heavy.Count / 100].Offered}"));
                foreach ((int most, int read, string name) in heavy.Take(15))
                {
                    Console.WriteLine(FormattableString.Invariant($"    {most} looked at, {read} walked: {name}"));
                }
            }
        }
    }
}
