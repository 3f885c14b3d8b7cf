using System.Diagnostics;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Bench.Goods;

/// <summary>
/// Times single classifications of a folder's cases on one thread, after rounds that only let the runtime compile what is used often; allocation is
/// exact, times are of this machine now.
/// </summary>
internal static class SpeedTable
{
    private const int WarmUps = 20_000;
    private const int Rounds = 20;

    public static void Print(GoodsClassifier classifier, string folder)
    {
        var queries = Cases.Listed(folder).Concat(Cases.Ordinary(folder))
            .Select(c => new GoodsQuery(c.Text, "", "", "", Array.Empty<ItemAttribute>(), new DateOnly(2026, 11, 24))).ToArray();
        for (var i = 0; i < WarmUps; i++)
        {
            classifier.Classify(queries[i % queries.Length]);
        }

        // The runtime compiles again in the background what was called often.
        Thread.Sleep(TimeSpan.FromSeconds(1));

        var times = new double[queries.Length];
        Array.Fill(times, double.MaxValue);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            for (var q = 0; q < queries.Length; q++)
            {
                var started = Stopwatch.GetTimestamp();
                classifier.Classify(queries[q]);
                times[q] = Math.Min(times[q], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Array.Sort(times);
        Console.WriteLine($"{queries.Length} descriptions, best of {Rounds} each: median {times[times.Length / 2]:0.0} µs, "
            + $"99th percentile {times[(int)(times.Length * 0.99)]:0.0} µs; {allocated / (Rounds * queries.Length)} bytes allocated each");
    }
}
