using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// What a listed name can score at best, seen from its signature alone: the words of the query that its words may stand for, at the most weight and surprise
/// that any of them brings; the other words of the query left over; and what the name weighs beyond them missing. An upper bound, so that no name above the
/// floor is passed by.
/// </summary>
internal sealed class Coverage
{
    /// <summary>Answers kept: names are many, the sets of words they cover few.</summary>
    private const int Answers = 64;

    private readonly uint[] positions = new uint[NameSignature.Ids];
    private readonly Share[] shares = new Share[FoldedName.MaxTokens];
    private readonly Share[] given = new Share[FoldedName.MaxTokens];
    private readonly (uint Covered, int Query, double Heaviest)[] answers = new (uint, int, double)[Answers];
    private double floor;
    private int queryNumber;

    /// <summary>What a word of the query can bring: weight, bits, and how much of the listed name it takes up.</summary>
    private record struct Share(float Weight, float Bits, float TakesUp)
    {
        public readonly Share AtLeast(float weight, float bits, float takesUp) =>
            new(Math.Max(Weight, weight), Math.Max(Bits, bits), Math.Max(TakesUp, takesUp));
    }

    /// <summary>Notes what each listed word may stand for.</summary>
    public void Begin(Vocabulary words, MatchScratch scratch, double least)
    {
        FoldedName query = scratch.Query;
        positions.AsSpan().Clear();
        shares.AsSpan(0, query.Count).Clear();
        given.AsSpan(0, query.Count).Clear();
        floor = least - 1e-6;
        foreach (ref readonly TokenHit hit in scratch.Hits.AsSpan(0, scratch.HitCount))
        {
            ref readonly ListedWord word = ref words.Words[hit.Token];
            bool particle = (word.Marks & TokenMarks.Particle) != 0;
            for (int i = hit.Position; i < hit.Position + hit.Span; i++)
            {
                ref Share share = ref (particle ? given : shares)[i];
                share = share.AtLeast(word.Weight, hit.Bits, word.Weight);
                positions[NameSignature.IdOf(hit.Token)] |= particle ? 0 : 1u << i;
            }
        }

        for (int i = 0; i < query.Count; i++)
        {
            TokenMarks marks = query.Tokens[i].Marks;
            if ((marks & TokenMarks.Initial) != 0)
            {
                // Stands for a word of any weight.
                given[i] = given[i].AtLeast(ScoreWeights.Initial, ScoreWeights.InitialBits, ScoreWeights.Heaviest);
            }
            else if ((marks & TokenMarks.Particle) == 0 && words.InitialOf(query[i][0]) is >= 0 and int initial)
            {
                positions[NameSignature.IdOf(initial)] |= 1u << i;
                shares[i] = shares[i].AtLeast(ScoreWeights.Initial, ScoreWeights.InitialBits, ScoreWeights.Initial);
            }

            shares[i] = shares[i].AtLeast(given[i].Weight, given[i].Bits, given[i].TakesUp);
        }

        queryNumber++;
    }

    /// <summary>Whether a name of this signature can reach the floor.</summary>
    public bool Reaches(Vocabulary words, MatchScratch scratch, ulong signature) =>
        NameSignature.WeightOf(signature) <= HeaviestWith(words, scratch, NameSignature.Covers(signature, positions));

    /// <summary>Weight of the heaviest name that reaches the floor covering no more than these positions; negative where none does.</summary>
    public double HeaviestWith(Vocabulary words, MatchScratch scratch, uint covered)
    {
        ref (uint Covered, int Query, double Heaviest) answer = ref answers[(covered * 0x9E3779B1u) >> 26];
        if (answer.Covered != covered || answer.Query != queryNumber)
        {
            answer = (covered, queryNumber, Heaviest(words, scratch, covered));
        }

        return answer.Heaviest;
    }

    private double Heaviest(Vocabulary words, MatchScratch scratch, uint covered)
    {
        double weight = 0;
        double bits = 0;
        double takesUp = 0;
        double extra = 0;
        for (int i = 0; i < scratch.Query.Count; i++)
        {
            Share share = (covered & (1u << i)) != 0 ? shares[i] : given[i];
            weight += share.Weight;
            bits += share.Bits;
            takesUp += share.TakesUp;
            extra += share.Weight > 0 ? 0 : scratch.Weights[i];
        }

        double leniency = ScoreWeights.Leniency(bits, words.BitsOfChance);
        double alpha = ScoreWeights.Between(ScoreWeights.ExtraStrict, ScoreWeights.ExtraLenient, leniency);
        double beta = ScoreWeights.Between(scratch.Body ? ScoreWeights.MissingStrictOfBody : ScoreWeights.MissingStrict, ScoreWeights.MissingLenient, leniency);

        // score ≤ weight / (weight + α·extra + β·missing), missing ≥ name - takesUp
        double missing = ((weight / floor) - weight - (alpha * extra)) / beta;
        return missing < 0 ? -1 : takesUp + missing;
    }
}
