namespace DualUseScreening.Screening.Parties.Index;

/// <summary>One look-up under way: scores the names it is offered and keeps the best entries.</summary>
internal ref struct MatchRun
{
    private readonly ref readonly PartyQuery query;
    private readonly double threshold;
    private readonly int max;

    public MatchRun(PartyIndex index, MatchScratch scratch, ref readonly PartyQuery query, double threshold, int max)
    {
        Index = index;
        Scratch = scratch;
        this.query = ref query;
        this.threshold = threshold;
        this.max = max;
        Floor = Math.Max(0.05, threshold - EntryEvidence.BestCase(in query));
        if (scratch.Top.Length < max)
        {
            scratch.Top = new Candidate[max];
        }
    }

    public PartyIndex Index { get; }

    public MatchScratch Scratch { get; }

    /// <summary>Whether the query is known to be a body: single letters are then parts of a legal form rather than initials.</summary>
    public bool AsksForOrganisation => query.Kind == PartyKind.Organisation || Scratch.Query.LegalForm != 0;

    /// <summary>Score of the name alone below which no entry can reach the threshold.</summary>
    public double Floor { get; }

    /// <summary>Scores a name, unless it was offered before, for every entry that bears it.</summary>
    public readonly void Offer(int name)
    {
        if (!Scratch.FirstMet(name))
        {
            return;
        }

        Scratch.Offered++;
        double score = NameScorer.Score(Index.Words, Index.Names, Scratch, name, Floor);
        if (score < Floor)
        {
            return;
        }

        ReadOnlySpan<NameOwner> owners = Index.Names.OwnersOf(name);
        for (int owner = 0; owner < owners.Length; owner++)
        {
            double total = EntryEvidence.Total(Index, in query, Scratch, owners[owner], score);
            if (total >= threshold)
            {
                Keep(new Candidate { Entry = owners[owner].Entry, Name = name, Owner = owner, Score = total });
            }
        }
    }

    /// <summary>Keeps a candidate among the best; of one entry, its best name; of equals, the entry that comes first in the lists.</summary>
    public readonly void Keep(Candidate candidate)
    {
        Candidate[] top = Scratch.Top;
        int count = Scratch.TopCount;
        for (int i = 0; i < count; i++)
        {
            if (top[i].Entry != candidate.Entry)
            {
                continue;
            }

            if (!Better(candidate, top[i]))
            {
                return;
            }

            Array.Copy(top, i + 1, top, i, count - i - 1);
            count--;
            break;
        }

        int at = count;
        while (at > 0 && Better(candidate, top[at - 1]))
        {
            at--;
        }

        if (at < max)
        {
            count = Math.Min(count, max - 1);
            Array.Copy(top, at, top, at + 1, count - at);
            top[at] = candidate;
            count++;
        }

        Scratch.TopCount = count;
    }

    private static bool Better(in Candidate a, in Candidate b) =>
        a.Score != b.Score ? a.Score > b.Score : a.Entry != b.Entry ? a.Entry < b.Entry : a.Name < b.Name;
}
