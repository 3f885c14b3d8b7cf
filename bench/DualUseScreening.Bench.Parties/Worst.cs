using System.Diagnostics;
using System.Text;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Parties.Index;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Bench.Parties;

/// <summary>Names made to be slow: nothing but the commonest words of the lists, apart, as one, spoilt, in thousands of characters.</summary>
internal static class Worst
{
    public static void Run(PartyIndex index)
    {
        string[] common = [.. Enumerable.Range(0, index.Words.Count)
            .Where(i => (index.Words.MarksOf(i) & (TokenMarks.Particle | TokenMarks.Initial | TokenMarks.Digits)) == 0)
            .OrderByDescending(i => index.Words.Words[i].PostingCount).Take(400)
            .Select(i => Encoding.ASCII.GetString(index.Words.Spelling(i)))];
        var dice = new Dice(5);
        var names = new List<string>
        {
            string.Join(' ', common), string.Concat(common), string.Concat(Enumerable.Repeat(common[0] + " ", 2_000)), string.Concat(Enumerable.Repeat("محمد عبد الله ", 800)),
            string.Concat(Enumerable.Repeat("حسن", 3_000)), string.Join(' ', Enumerable.Repeat("a b c d e f g h i j k l m n o p q r s t u v w x y z", 200)), new string('李', 10_000), new string('\u0301', 10_000), new string('a', 10_000),
        };
        for (int i = 0; i < 2_000; i++)
        {
            int words = 1 + dice.Below(24);
            names.Add(string.Join(dice.OneIn(4) ? "" : " ", Enumerable.Range(0, words).Select(_ => dice.Pick(common[..(1 << (2 + dice.Below(6)))])).Select(w => dice.OneIn(3) ? w[..^1] : w)));
            names.Add(string.Join(' ', Enumerable.Range(0, words).Select(_ => dice.OneIn(2) ? ((char)('A' + dice.Below(26))).ToString() : dice.Pick(common[..16]))));
        }

        foreach (string name in names)
        {
            index.Match(new PartyQuery(name));
        }

        var worst = new List<(double Milliseconds, string Name)>();
        foreach (string name in names)
        {
            double best = double.MaxValue;
            for (int round = 0; round < 3; round++)
            {
                long start = Stopwatch.GetTimestamp();
                index.Match(new PartyQuery(name));
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            worst.Add((best, name));
        }

        worst.Sort((a, b) => b.Milliseconds.CompareTo(a.Milliseconds));
        Console.WriteLine(FormattableString.Invariant($"{names.Count} names made to be slow: worst {worst[0].Milliseconds:0.00} ms, 99th percentile {worst[worst.Count / 100].Milliseconds:0.00} ms, median {worst[worst.Count / 2].Milliseconds:0.00} ms"));
        foreach ((double took, string name) in worst.Take(5))
        {
            Console.WriteLine(FormattableString.Invariant($"    {took:0.00} ms: {(name.Length > 100 ? name[..100] + "…" : name)}"));
        }
    }
}
