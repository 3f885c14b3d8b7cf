using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Words;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Bench.Goods;

/// <summary>Shows what is read of one description, and how every entry that its names lead to turns out, the silent ones included.</summary>
internal static class Explain
{
    public static void Print(GoodsClassifier classifier, string text)
    {
        var index = classifier.Index;
        var result = classifier.Classify(new GoodsQuery(text, "", "", "", Array.Empty<ItemAttribute>(), new DateOnly(2026, 11, 24)));
        Console.WriteLine(text);
        foreach (var candidate in result.Candidates)
        {
            Console.WriteLine($"  {candidate.Entry.Code} {candidate.Match} {candidate.Score} {string.Join(", ", candidate.Undecided.Select(u => u.Parameter.Id + " " + u.Required))}"
                + $"  met: {string.Join(", ", candidate.Comparisons.Where(c => c.Outcome == Outcome.Yes).Select(c => c.Comparison.Parameter.Id + " " + c.Comparison.Required))}");
        }

        PrintWords(index, text);
        Console.WriteLine("  read: " + string.Join("  ", result.Readings.Select(r => Say(index, r))));
        Console.WriteLine("  terms: " + string.Join(" ", result.Terms.Select(t => index.TermIds[t])));
        var tokens = new TokenisedText();
        var search = new PhraseSearch();
        var facts = new Facts();
        tokens.Read(text);
        index.Phrases.Search(tokens, search);
        foreach (var reading in result.Readings)
        {
            facts.Add(reading);
        }

        foreach (var hit in search.Hits)
        {
            foreach (var target in index.Phrases.Targets(hit))
            {
                var name = target.Kind switch
                {
                    GoodsTargetKind.Term or GoodsTargetKind.NotTerm => index.TermIds[target.Id],
                    GoodsTargetKind.Context => index.Contexts[target.Id].Id,
                    _ => index.Parameters[target.Id].Id,
                };
                Console.WriteLine($"    {target.Kind} {name} [{hit.First}-{hit.Last}] {hit.Quality:0.00} w{hit.Weight:0.0}");
                foreach (var number in target.Kind == GoodsTargetKind.Term ? index.EntriesByTerm[target.Id] : [])
                {
                    Outcomes(index.Entries[number], facts);
                }
            }
        }
    }

    // The topics that most words speak for.
    private static void PrintWords(GoodsIndex index, string text)
    {
        var tokens = new TokenisedText();
        var scores = new WordScores();
        tokens.Read(text);
        index.Words.Weigh(tokens, tokens.Count, scores);
        var best = scores.Touched.ToArray().OrderByDescending(scores.Of).Take(5)
            .Select(t => $"{index.Words.Headings[t]} {scores.Of(t):0.0} ({scores.WordsFor(t)} words, {scores.Share(t):0.00})");
        Console.WriteLine("  words: " + string.Join("  ", best));
    }

    private static void Outcomes(Entry entry, Facts facts)
    {
        facts.Scope = entry.Parameters;
        var results = new List<ComparisonResult>();
        entry.When?.Explain(facts, results);
        Console.WriteLine($"      {entry.Code} {entry.When?.Evaluate(facts).ToString() ?? "named"} "
            + string.Join("; ", results.Select(r => $"{(r.Comparison.Negated ? "not " : "")}{r.Comparison.Parameter.Id} {r.Comparison.Required}={r.Outcome}")));
    }

    private static string Say(GoodsIndex index, Reading reading) => reading.Parameter < 0
        ? $"?={reading.Low:G4}..{reading.High:G4}(dim {reading.Dimension})"
        : $"{index.Parameters[reading.Parameter].Id}={GoodsWording.Stated(reading, index.Parameters[reading.Parameter]).En}";
}
