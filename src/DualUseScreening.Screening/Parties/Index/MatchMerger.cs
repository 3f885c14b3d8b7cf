namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Puts together what two readings of one name found.</summary>
internal static class MatchMerger
{
    /// <summary>The best match of each entry, best first, at most <paramref name="max"/>; of equals, the one read by sound.</summary>
    /// <param name="bySound">What was found by sound.</param>
    /// <param name="byMeaning">What was found with words of trade read by their meaning.</param>
    /// <param name="max">Most matches to give back.</param>
    public static PartyMatch[] Merge(PartyMatch[] bySound, PartyMatch[] byMeaning, int max)
    {
        if (byMeaning.Length == 0)
        {
            return bySound;
        }

        var merged = new List<PartyMatch>(bySound);
        foreach (PartyMatch match in byMeaning)
        {
            int known = merged.FindIndex(m => ReferenceEquals(m.Entry, match.Entry));
            if (known < 0)
            {
                merged.Add(match);
            }
            else if (match.Score > merged[known].Score)
            {
                merged[known] = match;
            }
        }

        PartyMatch[] ordered = [.. merged.OrderByDescending(m => m.Score)];
        return ordered.Length > max ? ordered[..max] : ordered;
    }
}
