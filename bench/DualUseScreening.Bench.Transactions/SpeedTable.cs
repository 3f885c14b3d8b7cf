using System.Diagnostics;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Pipeline;

namespace DualUseScreening.Bench.Transactions;

/// <summary>
/// What embargo, diversion and catch-all checks add to a screening on one thread: each runs on what the control list and the parties left, the best of
/// many rounds for each case, after rounds that only let the runtime compile what is used often. Allocation is exact, times are of this machine now.
/// </summary>
internal static class SpeedTable
{
    private const int WarmUps = 200;
    private const int Rounds = 60;

    public static void Print(Screening screening, IReadOnlyList<LabelledCase> cases)
    {
        var rules = screening.Snapshot.Rules;
        ICheck[] measured = [rules.Embargo, rules.Diversion, rules.CatchAll];
        var shipments = cases.Select(Screening.Read).ToArray();
        var goods = shipments.Select(s => s.Items.Select(i => screening.Snapshot.Goods.Classify(GoodsQuery.Of(i, s.AsOf))).ToArray()).ToArray();
        var control = new ControlListCheck(screening.Snapshot.Goods.Index, screening.Snapshot.Messages);
        var best = new double[shipments.Length];
        var parts = new double[measured.Length][];
        for (var p = 0; p < parts.Length; p++)
        {
            parts[p] = new double[shipments.Length];
        }

        long allocated = 0;
        for (var round = -WarmUps; round < Rounds; round++)
        {
            if (round == 0)
            {
                // The runtime compiles again in the background what was called often.
                Thread.Sleep(TimeSpan.FromSeconds(1));
                Array.Fill(best, double.MaxValue);
                Array.ForEach(parts, p => Array.Fill(p, double.MaxValue));
            }

            for (var s = 0; s < shipments.Length; s++)
            {
                var context = new ScreeningContext(shipments[s], goods[s]);
                control.Run(context);
                var before = GC.GetAllocatedBytesForCurrentThread();
                double total = 0;
                for (var p = 0; p < measured.Length; p++)
                {
                    var started = Stopwatch.GetTimestamp();
                    measured[p].Run(context);
                    var elapsed = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
                    parts[p][s] = Math.Min(parts[p][s], elapsed);
                    total += elapsed;
                }

                best[s] = Math.Min(best[s], total);
                allocated += round == Rounds - 1 ? GC.GetAllocatedBytesForCurrentThread() - before : 0;
            }
        }

        Console.WriteLine($"{"check",-12} {"median",9} {"mean",9} {"99th",9}   µs a screening, best of {Rounds} rounds, {shipments.Length} shipments");
        for (var p = 0; p < parts.Length; p++)
        {
            Row(measured[p].Check.ToString(), parts[p]);
        }

        Row("together", best);
        Console.WriteLine($"{allocated / shipments.Length} bytes allocated a screening");
    }

    private static void Row(string name, double[] times)
    {
        var sorted = times.Order().ToArray();
        Console.WriteLine($"{name,-12} {sorted[sorted.Length / 2],9:0.0} {sorted.Average(),9:0.0} {sorted[(int)(sorted.Length * 0.99)],9:0.0}");
    }
}
