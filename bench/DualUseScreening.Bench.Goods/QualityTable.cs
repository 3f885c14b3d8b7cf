using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Bench.Goods;

/// <summary>
/// Measures a folder of labelled cases. A hit counts by the five characters of the heading, among candidates confirmed or likely, each heading once. An alarm is
/// any such candidate. The right side of a threshold: the listed twin has the code, the other has it not.
/// </summary>
internal static class QualityTable
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public static void Print(GoodsClassifier classifier, string folder, bool verbose)
    {
        var listed = Cases.Listed(folder);
        Console.WriteLine($"{"listed goods",-26} {"n",5} {"first",7} {"first 3",8} {"first 10",9}");
        Row("all", listed);
        foreach (var group in listed.GroupBy(c => c.Language + " " + c.Style).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row(group.Key, [.. group]);
        }

        foreach (var group in listed.GroupBy(c => "category " + c.Code[0]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row(group.Key, [.. group]);
        }

        Console.WriteLine();
        Console.WriteLine($"{"goods on no list",-26} {"n",5} {"alarms",7}");
        foreach (var group in Cases.Ordinary(folder).GroupBy(c => c.Kind).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Alarms(group.Key, [.. group]);
            foreach (var inner in group.GroupBy(c => c.Language).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                Alarms("  " + inner.Key, [.. inner], false);
            }
        }

        Thresholds(Cases.Pairs(folder));

        void Row(string name, IReadOnlyList<Case> cases)
        {
            var ranks = cases.Select(c => Rank(Headings(c.Text), c.Code)).ToList();
            Console.WriteLine($"{name,-26} {cases.Count,5} {Share(ranks.Count(r => r == 1), cases.Count),7} "
                + $"{Share(ranks.Count(r => r is >= 1 and <= 3), cases.Count),8} {Share(ranks.Count(r => r is >= 1 and <= 10), cases.Count),9}");
            if (verbose && name == "all")
            {
                foreach (var (one, rank) in cases.Zip(ranks).Where(x => x.Second != 1))
                {
                    Console.WriteLine($"  {(rank == 0 ? "missed" : $"rank {rank}")} {one.Id} {one.Code} {one.Language}: {one.Text} -> {string.Join(' ', Headings(one.Text).Take(4))}");
                }
            }
        }

        void Alarms(string name, IReadOnlyList<Case> cases, bool show = true)
        {
            var alarms = cases.Where(c => Headings(c.Text).Count > 0).ToList();
            Console.WriteLine($"{name,-26} {cases.Count,5} {Share(alarms.Count, cases.Count),7}");
            foreach (var alarm in verbose && show ? alarms : [])
            {
                Console.WriteLine($"  alarm {alarm.Id} {alarm.Language}: {alarm.Text} -> {string.Join(' ', Headings(alarm.Text).Take(3))}");
            }
        }

        void Thresholds(IReadOnlyList<Pair> pairs)
        {
            Console.WriteLine();
            Console.WriteLine($"{"pairs across a threshold",-26} {"n",5} {"both",7} {"listed",7} {"not",7}");
            int both = 0, inside = 0, outside = 0;
            foreach (var pair in pairs)
            {
                var isIn = Rank(Headings(pair.Listed), pair.Code) > 0;
                var isOut = !Codes(pair.Unlisted).Any(c => c.StartsWith(pair.Code, StringComparison.Ordinal));
                inside += isIn ? 1 : 0;
                outside += isOut ? 1 : 0;
                both += isIn && isOut ? 1 : 0;
                if (verbose && !(isIn && isOut))
                {
                    Console.WriteLine($"  {pair.Id} {pair.Code} {(isIn ? "" : "listed twin missed: " + pair.Listed)} {(isOut ? "" : "other twin listed: " + pair.Unlisted)}");
                }
            }

            Console.WriteLine($"{"all",-26} {pairs.Count,5} {Share(both, pairs.Count),7} {Share(inside, pairs.Count),7} {Share(outside, pairs.Count),7}");
        }

        List<string> Codes(string text) =>
            [.. classifier.Classify(new GoodsQuery(text, "", "", "", Array.Empty<ItemAttribute>(), AsOf)).Candidates
                .Where(c => c.Match != Match.RuledOut).Select(c => c.Entry.Code)];

        List<string> Headings(string text) => [.. Codes(text).Select(c => c[..5]).Distinct()];
    }

    private static int Rank(List<string> headings, string code) => headings.IndexOf(code[..5]) + 1;

    private static string Share(int count, int of) => of == 0 ? "-" : $"{100.0 * count / of:0.0} %";
}
