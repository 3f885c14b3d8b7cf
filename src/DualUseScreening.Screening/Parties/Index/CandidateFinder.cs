using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Chooses which listed names are looked at. A name that lacks more than a certain share of the query's weight cannot reach the threshold
/// whatever else it has; so it is enough to read the names under the rarest words that together weigh more than that share.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>Names looked at for one query, at most: bounds the time of names made of nothing but common words.</summary>
    private const int MaxNames = 20_000;

    /// <summary>From this likeness on, a word is taken for a spoilt word of a legal form.</summary>
    private const double LeastForm = 0.72;

    public static void Find(ref MatchRun run)
    {
        Vocabulary words = run.Index.Words;
        MatchScratch scratch = run.Scratch;
        double floor = run.Floor;
        FoldedName query = scratch.Query;
        double all = 0;
        scratch.Body = run.AsksForOrganisation;
        scratch.HasInitials = false;
        for (int i = 0; i < query.Count; i++)
        {
            all += WeighPosition(words, scratch, i, run.AsksForOrganisation);
        }

        for (int g = 0; g < scratch.GlueCount; g++)
        {
            run.Offer(scratch.Glue[g].Name);
        }

        // Words of the query that a listed word joins.
        for (int h = scratch.PositionStarts[query.Count]; h < scratch.HitCount; h++)
        {
            foreach (int name in words.Names(scratch.Hits[h].Token))
            {
                run.Offer(name);
            }
        }

        Mask(scratch);
        double mayLack = all * 1.05 * (1 - floor) / (1 - floor + (floor * ScoreWeights.ExtraLenient));
        double lacked = 0;
        uint done = 0;
        int looked = 0;
        while (lacked <= mayLack && looked < MaxNames)
        {
            int rarest = -1;
            for (int i = 0; i < query.Count; i++)
            {
                if ((done & (1u << i)) == 0 && (rarest < 0 || scratch.PostingSizes[i] < scratch.PostingSizes[rarest]))
                {
                    rarest = i;
                }
            }

            if (rarest < 0)
            {
                return;
            }

            done |= 1u << rarest;
            lacked += scratch.Weights[rarest];
            for (int h = scratch.PositionStarts[rarest]; h < scratch.PositionStarts[rarest + 1]; h++)
            {
                ReadOnlySpan<int> names = words.Names(scratch.Hits[h].Token);
                ReadOnlySpan<ulong> signatures = words.Signatures(scratch.Hits[h].Token);
                for (int i = 0; i < names.Length; i++)
                {
                    if (Lacks(scratch, signatures[i]) <= mayLack)
                    {
                        run.Offer(names[i]);
                        looked++;
                    }
                }
            }
        }
    }

    /// <summary>For each word of the query, the bits of the listed words it may stand for.</summary>
    private static void Mask(MatchScratch scratch)
    {
        FoldedName query = scratch.Query;
        for (int i = 0; i < query.Count; i++)
        {
            scratch.Masks[i] = (query.Tokens[i].Marks & TokenMarks.Initial) != 0 ? ulong.MaxValue : 0;
        }

        foreach (ref readonly TokenHit hit in scratch.Hits.AsSpan(0, scratch.HitCount))
        {
            for (int i = hit.Position; i < hit.Position + hit.Span; i++)
            {
                scratch.Masks[i] |= Vocabulary.Bit(hit.Token);
            }
        }
    }

    /// <summary>Weight of the words of the query that a name of this signature certainly lacks.</summary>
    private static double Lacks(MatchScratch scratch, ulong signature)
    {
        float lacks = 0;
        for (int i = 0; i < scratch.Query.Count; i++)
        {
            lacks += (scratch.Masks[i] & signature) == 0 ? scratch.Weights[i] : 0;
        }

        return lacks;
    }

    private static float WeighPosition(Vocabulary words, MatchScratch scratch, int position, bool organisation)
    {
        TokenMarks marks = scratch.Query.Tokens[position].Marks;
        float best = 0;
        bool form = false;
        float unknown = (marks & TokenMarks.Syllable) != 0 ? ScoreWeights.UnknownSyllable : ScoreWeights.UnknownOf(scratch.Query.Tokens[position].Length);
        float weight = unknown;
        long postings = 0;
        for (int h = scratch.PositionStarts[position]; h < scratch.PositionStarts[position + 1]; h++)
        {
            ref TokenHit hit = ref scratch.Hits[h];
            postings += words.Names(hit.Token).Length;
            form |= (words.Marks[hit.Token] & TokenMarks.Form) != 0 && hit.Similarity >= LeastForm;
            if (hit.Similarity > best)
            {
                best = hit.Similarity;
                weight = words.Weights[hit.Token];
            }
        }

        // A misspelt word weighs what an unknown one does when it finds no counterpart.
        // A word that is listed as it stands is itself; one that is not, and is nearly a word of a legal form, is that.
        if (form && best < 1)
        {
            weight = ScoreWeights.Form;
            postings += int.MaxValue / 2;
        }
        else if (best < TokenSimilarity.SameGroup)
        {
            weight = Math.Max(weight, unknown);
        }

        if ((marks & TokenMarks.Initial) != 0)
        {
            scratch.HasInitials = true;
            weight = organisation ? ScoreWeights.Particle : ScoreWeights.Initial;
            postings += int.MaxValue;
        }
        else if ((marks & TokenMarks.Particle) != 0)
        {
            weight = ScoreWeights.Particle;
            postings += int.MaxValue / 2;
        }

        scratch.Weights[position] = weight;
        scratch.PostingSizes[position] = postings;
        return weight;
    }
}
