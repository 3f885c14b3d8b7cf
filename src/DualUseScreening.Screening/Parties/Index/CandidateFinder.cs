using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Chooses which listed names are looked at. A name that lacks certain words of the query cannot reach the threshold whatever else it has
/// (<see cref="Coverage"/>); so it is enough to walk the names under the rarest words until what is left cannot make a match, and to look at
/// those whose signature leaves the threshold in reach.
/// </summary>
internal static class CandidateFinder
{
    /// <summary>Names looked at for one query, at most: bounds the time of names made of nothing but common words.</summary>
    private const int MostOffered = 20_000;

    /// <summary>Signatures read for one query, as a rule at most: the names of the word at which it is reached are read to the end.</summary>
    private const int MostWalked = 500_000;

    /// <summary>From this likeness on, a word is taken for a spoilt word of a legal form.</summary>
    private const double LeastForm = 0.72;

    public static void Find(ref MatchRun run)
    {
        Vocabulary words = run.Index.Words;
        MatchScratch scratch = run.Scratch;
        FoldedName query = scratch.Query;
        Coverage coverage = scratch.Coverage;
        scratch.Body = run.AsksForOrganisation;
        scratch.Person = run.AsksForPerson;
        scratch.HasInitials = false;
        for (int i = 0; i < query.Count; i++)
        {
            WeighPosition(words, scratch, i, run.AsksForOrganisation);
        }

        coverage.Begin(words, scratch, run.Floor);
        for (int g = 0; g < scratch.GlueCount; g++)
        {
            run.Offer(scratch.Glue[g].Name);
        }

        // Words of the query that a listed word joins.
        Walk(ref run, scratch.PositionStarts[query.Count], scratch.HitCount);
        uint left = (1u << query.Count) - 1;
        while (left != 0 && coverage.HeaviestWith(words, scratch, left) >= 0 && scratch.Walked < MostWalked && scratch.Offered < MostOffered)
        {
            int rarest = -1;
            for (int i = 0; i < query.Count; i++)
            {
                if ((left & (1u << i)) != 0 && (rarest < 0 || scratch.PostingSizes[i] < scratch.PostingSizes[rarest]))
                {
                    rarest = i;
                }
            }

            left &= ~(1u << rarest);
            Walk(ref run, scratch.PositionStarts[rarest], scratch.PositionStarts[rarest + 1]);
        }

        run.ScoreWaiting();
    }

    /// <summary>Offers the names under some hits that can reach the floor.</summary>
    private static void Walk(ref MatchRun run, int firstHit, int lastHit)
    {
        Vocabulary words = run.Index.Words;
        MatchScratch scratch = run.Scratch;
        for (int h = firstHit; h < lastHit; h++)
        {
            words.ReadAheadNames(scratch.Hits[h].Token);
        }

        for (int h = firstHit; h < lastHit && scratch.Walked < MostWalked && scratch.Offered < MostOffered; h++)
        {
            // Sharing a particle alone makes no match.
            if ((words.MarksOf(scratch.Hits[h].Token) & TokenMarks.Particle) != 0)
            {
                continue;
            }

            ReadOnlySpan<int> names = words.Names(scratch.Hits[h].Token);
            ReadOnlySpan<ulong> signatures = words.Signatures(scratch.Hits[h].Token);
            scratch.Walked += names.Length;
            for (int i = 0; i < names.Length; i++)
            {
                if (scratch.Coverage.Reaches(words, scratch, signatures[i]))
                {
                    run.Offer(names[i]);
                }
            }
        }
    }

    private static void WeighPosition(Vocabulary words, MatchScratch scratch, int position, bool organisation)
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
            postings += words.Words[hit.Token].PostingCount;
            form |= (words.MarksOf(hit.Token) & TokenMarks.Form) != 0 && hit.Similarity >= LeastForm;
            if (hit.Similarity > best)
            {
                best = hit.Similarity;
                weight = words.WeightOf(hit.Token);
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
    }
}
