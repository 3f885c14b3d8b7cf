using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>Which of the entries that fit are reported, and in which order.</summary>
internal static class CandidateSelection
{
    private const int MaxPerHeading = 3;

    /// <summary>The candidates to report, best first.</summary>
    /// <param name="all">All that fit; put in order.</param>
    public static List<Candidate> Select(List<Candidate> all)
    {
        all.Sort(Order);
        var selected = new List<Candidate>(Math.Min(all.Count, GoodsClassifier.MaxCandidates));
        foreach (var candidate in all)
        {
            var same = 0;
            var better = false;
            foreach (var other in selected)
            {
                if (other.Entry.Heading == candidate.Entry.Heading)
                {
                    same++;
                    better |= other.Match < candidate.Match;
                }
            }

            // Once a heading's sub-item is confirmed, its weaker ones only distract.
            if (!better && same < MaxPerHeading && selected.Count < GoodsClassifier.MaxCandidates)
            {
                selected.Add(candidate);
            }
        }

        return selected;
    }

    /// <summary>Drops thin evidence beside better one, and where a stated fact already rules out what the name says.</summary>
    public static void DropWeak(List<Candidate> all)
    {
        var better = false;
        var best = 0.0;
        foreach (var candidate in all)
        {
            better |= !candidate.IsWeak && candidate.Match != Match.RuledOut;
            best = Math.Max(best, candidate.IsWeak ? 0 : candidate.Score);
        }

        for (var i = all.Count - 1; i >= 0; i--)
        {
            if (all[i].IsWeak && (better || all[i].Score < best))
            {
                all.RemoveAt(i);
            }
        }
    }

    private static int Order(Candidate a, Candidate b)
    {
        var byMatch = a.Match.CompareTo(b.Match);
        if (byMatch != 0)
        {
            return byMatch;
        }

        var byScore = b.Score.CompareTo(a.Score);
        return byScore != 0 ? byScore : string.CompareOrdinal(a.Entry.Code, b.Entry.Code);
    }
}
