using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Bench.Goods;

/// <summary>
/// Counts alarms on the texts of the Combined Nomenclature, a tab-separated file: code, then one text a language. An alarm whose first candidate is of a heading that was
/// reviewed for this code is right; every other one is a fault.
/// </summary>
internal static class NomenclatureTable
{
    public static void Print(GoodsClassifier classifier, string file, ReviewedHeadings reviewed, bool verbose)
    {
        var lines = File.ReadAllLines(file);
        var languages = lines[0].Split('\t')[1..];
        var alarms = new int[languages.Length];
        var faults = new int[languages.Length];
        var byHeading = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines.Skip(1))
        {
            var fields = line.Split('\t');
            for (var l = 0; l < languages.Length && l + 1 < fields.Length; l++)
            {
                var found = classifier.Classify(new GoodsQuery(fields[l + 1], "", "", "", Array.Empty<ItemAttribute>(), new DateOnly(2026, 11, 24)))
                    .Candidates.FirstOrDefault(c => c.Match != Match.RuledOut);
                if (found is null)
                {
                    continue;
                }

                alarms[l]++;
                var isFault = !reviewed.Names(fields[0], found.Entry.Heading);
                faults[l] += isFault ? 1 : 0;
                if (isFault)
                {
                    byHeading[found.Entry.Heading] = byHeading.GetValueOrDefault(found.Entry.Heading) + 1;
                }

                if (isFault || verbose)
                {
                    Console.WriteLine($"{(isFault ? "fault" : "reviewed")}\t{fields[0]}\t{languages[l]}\t{found.Entry.Code}\t{found.Match}\t{fields[l + 1]}");
                }
            }
        }

        Console.WriteLine($"texts a language: {lines.Length - 1}");
        for (var l = 0; l < languages.Length; l++)
        {
            Console.WriteLine($"{languages[l],-12} {alarms[l],6} alarms {alarms[l] - faults[l],6} reviewed {faults[l],6} faults  {100.0 * faults[l] / (lines.Length - 1):0.00} %");
        }

        Console.WriteLine("faults by heading: " + string.Join("  ", byHeading.OrderByDescending(h => h.Value).Select(h => $"{h.Key} {h.Value}")));
        Console.WriteLine("reviewed codes that raise no alarm: " + string.Join(' ', reviewed.Unmet));
    }
}
