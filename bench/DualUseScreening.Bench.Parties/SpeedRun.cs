using System.Diagnostics;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>How long a look-up takes, one thread, by the mix of questions and strangers.</summary>
internal static class SpeedRun
{
    public static (double Median, double P99, double Mean) Measure(PartyIndex index, IReadOnlyList<PartyQuery> queries, int rounds)
    {
        // Until the compiler has made of the hot methods what it will make of them.
        for (int round = 0; round < 6; round++)
        {
            foreach (PartyQuery query in queries)
            {
                index.Match(in query);
            }

            Thread.Sleep(150);
        }

        // The best of the rounds for each query: what the machine does besides is not the index's time.
        var times = new double[queries.Count];
        times.AsSpan().Fill(double.MaxValue);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < queries.Count; i++)
            {
                PartyQuery query = queries[i];
                long start = Stopwatch.GetTimestamp();
                index.Match(in query);
                times[i] = Math.Min(times[i], (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency);
            }
        }

        Array.Sort(times);
        return (times[times.Length / 2], times[(int)(times.Length * 0.99)], times.Average());
    }

    public static List<(PartyQuery Query, double Microseconds)> Slowest(PartyIndex index, IReadOnlyList<PartyQuery> queries, int count)
    {
        var times = new List<(PartyQuery, double)>();
        foreach (PartyQuery query in queries)
        {
            double best = double.MaxValue;
            for (int i = 0; i < 3; i++)
            {
                long start = Stopwatch.GetTimestamp();
                index.Match(in query);
                best = Math.Min(best, (Stopwatch.GetTimestamp() - start) * 1e6 / Stopwatch.Frequency);
            }

            times.Add((query, best));
        }

        return [.. times.OrderByDescending(t => t.Item2).Take(count)];
    }

    public static List<PartyQuery> Mix(List<PartyEntry> entries, string data, ulong seed)
    {
        var queries = new List<PartyQuery>();
        foreach (Case question in Questions.Make(entries, false, seed, 250))
        {
            queries.Add(new PartyQuery(question.Query, Kind: question.AskedKind));
        }

        foreach ((string name, _) in Negatives.SharedPeople(data))
        {
            queries.Add(new PartyQuery(name, Kind: PartyKind.Person));
        }

        foreach (string firm in Negatives.Firms(seed, 1000))
        {
            queries.Add(new PartyQuery(firm, Kind: PartyKind.Organisation));
        }

        return queries;
    }
}
