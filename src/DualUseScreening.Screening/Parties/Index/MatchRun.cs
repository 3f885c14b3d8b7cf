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

    /// <summary>Whether the query is said to be a person, whose name is told from others by all of its words together.</summary>
    public bool AsksForPerson => query.Kind == PartyKind.Person;

    /// <summary>Score of the name alone below which no entry can reach the threshold.</summary>
    public double Floor { get; }

    /// <summary>Takes in a name to be scored; it is by <see cref="ScoreWaiting"/> at the latest.</summary>
    public readonly void Offer(int name)
    {
        CacheLine.Fetch(ref Scratch.Seen[name]);
        CacheLine.Fetch(ref Index.Names.TokenStarts[name]);
        Scratch.Waiting[Scratch.WaitingCount++] = name;
        if (Scratch.WaitingCount == Scratch.Waiting.Length)
        {
            ScoreWaiting();
        }
    }

    /// <summary>Scores the names that were offered, each once, for every entry that bears it; what all of them need from memory is asked for side by side.</summary>
    public readonly void ScoreWaiting()
    {
        NameTable names = Index.Names;
        Span<int> waiting = Scratch.Waiting.AsSpan(0, Scratch.WaitingCount);
        Scratch.WaitingCount = 0;
        int count = 0;
        foreach (int name in waiting)
        {
            if (Scratch.FirstMet(name))
            {
                waiting[count++] = name;
                CacheLine.Fetch(ref names.Tokens[names.TokenStarts[name]]);
            }
        }

        waiting = waiting[..count];
        Scratch.Offered += count;
        foreach (int name in waiting)
        {
            foreach (int token in names.TokensOf(name))
            {
                CacheLine.Fetch(ref Index.Words.Words[token]);
            }
        }

        foreach (int name in waiting)
        {
            Score(name);
        }
    }

    private readonly void Score(int name)
    {
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
