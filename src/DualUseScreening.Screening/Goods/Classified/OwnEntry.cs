using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>Compares what is stated with the entry that an exporter's own classification names, and with its sub-items.</summary>
internal static class OwnEntry
{
    // An expert's decision goes before every reading of words.
    private const double Score = 1;

    /// <summary>The entry as a candidate; unmet when a stated fact rules it out, or all of its sub-items.</summary>
    public static Candidate Judge(Entry entry, GoodsIndex index, Classification read)
    {
        var facts = new Facts();
        foreach (var reading in read.Readings)
        {
            facts.Add(reading);
        }

        var own = Compare(entry, facts);
        return own.Unmet ? own : NearestUnmet(entry, index, facts) is { } part
            ? own with { Comparisons = part.Comparisons, ReleasedBy = part.ReleasedBy, Released = part.Released, Unmet = true }
            : own;
    }

    // Entries stand in the order of their codes: the sub-items follow. Null when what is stated leaves one of them possible, or there is none.
    private static Candidate? NearestUnmet(Entry entry, GoodsIndex index, Facts facts)
    {
        Candidate? nearest = null;
        var most = -1;
        var prefix = entry.Code + ".";
        for (var n = entry.Number + 1; n < index.Entries.Count && index.Entries[n].Code.StartsWith(prefix, StringComparison.Ordinal); n++)
        {
            if (IsParted(index, n))
            {
                continue;
            }

            var part = Compare(index.Entries[n], facts);
            if (!part.Unmet)
            {
                return null;
            }

            var met = Met(part.Comparisons);
            if (met > most)
            {
                (nearest, most) = (part, met);
            }
        }

        return nearest;
    }

    private static bool IsParted(GoodsIndex index, int number) =>
        number + 1 < index.Entries.Count && index.Entries[number + 1].Code.StartsWith(index.Entries[number].Code + ".", StringComparison.Ordinal);

    private static int Met(IReadOnlyList<ComparisonResult> comparisons)
    {
        var met = 0;
        foreach (var comparison in comparisons)
        {
            met += comparison.Outcome == Outcome.Yes && comparison.Reading >= 0 ? 1 : 0;
        }

        return met;
    }

    private static Candidate Compare(Entry entry, Facts facts)
    {
        facts.Scope = entry.Parameters;
        var comparisons = new List<ComparisonResult>();
        entry.When?.Explain(facts, comparisons);
        var released = -1;
        for (var n = 0; n < entry.Unless.Count && released < 0; n++)
        {
            released = entry.Unless[n].Evaluate(facts) == Outcome.Yes ? n : -1;
        }

        return new Candidate
        {
            Entry = entry,
            Match = Match.Confirmed,
            Score = Score,
            Basis = Basis.OwnClassification,
            Comparisons = comparisons,
            Undecided = [],
            ReleasedBy = released,
            Released = released >= 0 ? entry : null,
            Unmet = released >= 0 || entry.When?.Evaluate(facts) == Outcome.No,
        };
    }
}
