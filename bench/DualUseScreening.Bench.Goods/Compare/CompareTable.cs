using System.Diagnostics;
using DualUseScreening.Screening.Goods;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>
/// Measures the classifier beside what a team would otherwise build: a search engine over the legal text, on the same labelled cases. A hit counts by the five
/// characters of the heading. Only cases whose heading stands in the text count, so that no engine is asked for what it was not given.
/// </summary>
internal static class CompareTable
{
    private const int Most = 10;
    private const int Rounds = 5;
    private const double Kept = 0.95;

    /// <summary>Prints the table.</summary>
    /// <param name="classifier">This project's classifier.</param>
    /// <param name="folder">The labelled cases.</param>
    /// <param name="textFile">The official text.</param>
    /// <param name="postgres">A connection string; null: a server of this run, where one is installed.</param>
    public static void Print(GoodsClassifier classifier, string folder, string textFile, string? postgres)
    {
        var documents = LegalText.Read(textFile);
        var known = documents.Select(d => d.Heading).ToHashSet(StringComparer.Ordinal);
        var all = Cases.Listed(folder);
        var listed = all.Where(c => known.Contains(c.Code[..5])).ToList();
        var ordinary = Cases.Ordinary(folder);
        Console.WriteLine($"{documents.Count} headings of the official text; {listed.Count} listed goods, {all.Count - listed.Count} left out whose heading is younger than the text; "
            + $"{ordinary.Count} goods on no list");
        var runs = new List<Run>();
        foreach (var rival in Rivals(classifier, documents, postgres))
        {
            using (rival)
            {
                runs.Add(Measure(rival, listed, ordinary));
            }
        }

        Console.WriteLine();
        Head("right heading", "n", runs, "first", "first 3");
        Row("all", listed, _ => true);
        foreach (var group in listed.Select(c => c.Language + " " + c.Style).Distinct().Order(StringComparer.Ordinal))
        {
            Row(group, listed, c => c.Language + " " + c.Style == group);
        }

        Console.WriteLine();
        Head("goods on no list", "n", runs, "alarms", "cut");
        foreach (var kind in ordinary.Select(c => c.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            var chosen = Enumerable.Range(0, ordinary.Count).Where(i => ordinary[i].Kind == kind).ToList();
            Console.WriteLine($"{kind,-18} {chosen.Count,5}" + string.Concat(runs.Select(r =>
                $" {Share(chosen.Count(i => r.Ordinary[i].Count > 0), chosen.Count),9} "
                + $"{(r.Name == runs[0].Name ? "-" : Share(chosen.Count(i => r.Ordinary[i].Count > 0 && r.Ordinary[i][0].Score >= r.Cut), chosen.Count)),9}")));
        }

        Console.WriteLine();
        Console.WriteLine($"{"time a query",-24}" + string.Concat(runs.Select(r => $" {$"{r.Median:0} µs",9} {$"{r.Median / runs[0].Median:0.0}x",9}")));

        void Row(string name, List<Case> cases, Func<Case, bool> isIn)
        {
            var chosen = Enumerable.Range(0, cases.Count).Where(i => isIn(cases[i])).ToList();
            Console.WriteLine($"{name,-18} {chosen.Count,5}" + string.Concat(runs.Select(r =>
                $" {Share(chosen.Count(i => r.Ranks[i] == 1), chosen.Count),9} {Share(chosen.Count(i => r.Ranks[i] is >= 1 and <= 3), chosen.Count),9}")));
        }
    }

    private static IEnumerable<IRival> Rivals(GoodsClassifier classifier, IReadOnlyList<Document> documents, string? postgres)
    {
        yield return new OwnEngine(classifier);
        yield return new LuceneBm25(documents);
        yield return new SqliteFts5(documents);
        if (postgres is not null)
        {
            yield return new PostgresText(postgres, null, documents);
        }
        else if (LocalPostgres.Start(out var reason) is { } server)
        {
            yield return new PostgresText(server.Connection, server, documents);
        }
        else
        {
            Console.WriteLine($"PostgreSQL is left out: {reason}");
        }
    }

    private static Run Measure(IRival rival, List<Case> listed, IReadOnlyList<Case> ordinary)
    {
        var hits = listed.Select(c => rival.Find(c.Text, Most)).ToList();
        var ranks = hits.Zip(listed, (h, c) => Rank(h, c.Code[..5])).ToList();

        // The score from which an engine would have to speak up so as to keep most of what it finds.
        var right = hits.Where((h, i) => ranks[i] == 1).Select(h => h[0].Score).Order().ToList();
        var cut = right.Count == 0 ? 0 : right[(int)(right.Count * (1 - Kept))];
        var quiet = ordinary.Select(c => rival.Find(c.Text, Most)).ToList();
        return new Run(rival.Name, ranks, quiet, cut, Time(rival, [.. listed.Select(c => c.Text), .. ordinary.Select(c => c.Text)]));
    }

    private static int Rank(IReadOnlyList<Hit> hits, string heading)
    {
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Heading == heading)
            {
                return i + 1;
            }
        }

        return 0;
    }

    private static double Time(IRival rival, string[] texts)
    {
        var best = new double[texts.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var t = 0; t < texts.Length; t++)
            {
                var started = Stopwatch.GetTimestamp();
                rival.Find(texts[t], Most);
                best[t] = Math.Min(best[t], Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }

        Array.Sort(best);
        return best[best.Length / 2];
    }

    private static void Head(string what, string count, List<Run> runs, string one, string two)
    {
        Console.WriteLine($"{"",-24}" + string.Concat(runs.Select(r => $" {r.Name,19}")));
        Console.WriteLine($"{what,-18} {count,5}" + string.Concat(runs.Select(_ => $" {one,9} {two,9}")));
    }

    private static string Share(int count, int of) => of == 0 ? "-" : $"{100.0 * count / of:0.0} %";

    private sealed record Run(string Name, IReadOnlyList<int> Ranks, IReadOnlyList<IReadOnlyList<Hit>> Ordinary, double Cut, double Median);
}
