using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Lays one listed name beside the query: pairs the words that fit best, then weighs what fits against what is left over.
/// score = Σ weight·likeness / (Σ weight + α·extra + β·missing + clash).
/// </summary>
internal static class NameScorer
{
    private const float SameSound = (float)TokenSimilarity.SameSound;

    /// <summary>Scores a name; 0 as soon as it is certain to stay below <paramref name="floor"/>.</summary>
    public static double Score(Vocabulary words, NameTable names, MatchScratch scratch, int name, double floor)
    {
        ReadOnlySpan<int> tokens = names.TokensOf(name);
        Alignment alignment = scratch.Alignment;
        alignment.Clear();
        int hits = 0;
        double possible = 0;
        double impossible = 0;
        bool glue = HasGlue(scratch, name);
        for (int j = 0; j < tokens.Length; j++)
        {
            int hit = scratch.HitsOf(tokens[j]);
            if (hit < 0)
            {
                impossible += words.WeightOf(tokens[j]);
                continue;
            }

            possible += words.WeightOf(tokens[j]);
            for (; hit >= 0 && hits < alignment.CandidateHits.Length; hit = scratch.Hits[hit].Next)
            {
                alignment.CandidateHits[hits++] = (hit << 5) | j;
            }
        }

        if (!glue)
        {
            double best = possible + (scratch.HasInitials ? ScoreWeights.Initial * tokens.Length : 0);
            double cost = scratch.HasInitials ? 0 : ScoreWeights.MissingLenient * impossible;
            if (best <= 0 || best / (best + cost) < floor)
            {
                return 0;
            }
        }

        if (glue)
        {
            PairGlue(words, scratch, alignment, name, tokens);
        }

        PairWords(words, scratch, alignment, tokens, hits);
        PairInitials(words, scratch, alignment, tokens);
        return Finish(words, scratch, alignment, tokens);
    }

    private static bool HasGlue(MatchScratch scratch, int name)
    {
        for (int i = 0; i < scratch.GlueCount; i++)
        {
            if (scratch.Glue[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void PairGlue(Vocabulary words, MatchScratch scratch, Alignment alignment, int name, ReadOnlySpan<int> tokens)
    {
        for (int i = 0; i < scratch.GlueCount; i++)
        {
            GlueHit glue = scratch.Glue[i];
            uint taken = ((1u << glue.Words) - 1) << glue.First;
            if (glue.Name != name || (alignment.UsedTokens & taken) != 0 || (alignment.UsedPositions & (1u << glue.Position)) != 0
                || glue.First + glue.Words > tokens.Length)
            {
                continue;
            }

            float weight = 0;
            float bits = 0;
            for (int j = glue.First; j < glue.First + glue.Words; j++)
            {
                weight += words.WeightOf(tokens[j]);
                bits += MathF.Log2(1 + ((float)words.Entries / words.EntriesOf(tokens[j])));
            }

            alignment.UsedTokens |= taken;
            alignment.UsedPositions |= 1u << glue.Position;
            alignment.Pairs[alignment.Count++] = new Alignment.Pair(
                Alignment.PairKind.NameGlued, glue.Position, 1, glue.First, glue.Words, 0.98f, weight, bits);
        }
    }

    private static void PairWords(Vocabulary words, MatchScratch scratch, Alignment alignment, ReadOnlySpan<int> tokens, int hits)
    {
        while (true)
        {
            int best = -1;
            float bestGain = 0;
            for (int i = 0; i < hits; i++)
            {
                ref TokenHit hit = ref scratch.Hits[alignment.CandidateHits[i] >> 5];
                int j = alignment.CandidateHits[i] & 31;
                uint positions = ((1u << hit.Span) - 1) << hit.Position;
                if ((alignment.UsedPositions & positions) != 0 || (alignment.UsedTokens & (1u << j)) != 0)
                {
                    continue;
                }

                // Words of a script without vowels that together make the listed one before one of them alone; of equal likeness, the word at the same place first.
                bool vowelless = (scratch.Query.Tokens[hit.Position].Marks & TokenMarks.Vowelless) != 0;
                float gain = hit.Similarity + (hit.Position == j ? 0.0001f : 0) + (vowelless ? (hit.Span - 1) * 0.05f : 0);
                if (gain > bestGain)
                {
                    bestGain = gain;
                    best = i;
                }
            }

            if (best < 0 || alignment.Count == alignment.Pairs.Length)
            {
                return;
            }

            ref TokenHit chosen = ref scratch.Hits[alignment.CandidateHits[best] >> 5];
            int token = alignment.CandidateHits[best] & 31;
            alignment.UsedPositions |= ((1u << chosen.Span) - 1) << chosen.Position;
            alignment.UsedTokens |= 1u << token;
            alignment.Pairs[alignment.Count++] = new Alignment.Pair(
                chosen.Span > 1 ? Alignment.PairKind.QueryGlued : Alignment.PairKind.Word,
                chosen.Position, chosen.Span, (byte)token, 1, chosen.Similarity, words.WeightOf(tokens[token]), chosen.Bits);
        }
    }

    private static void PairInitials(Vocabulary words, MatchScratch scratch, Alignment alignment, ReadOnlySpan<int> tokens)
    {
        if (alignment.Count == 0)
        {
            return;
        }

        FoldedName query = scratch.Query;
        for (int i = 0; i < query.Count && alignment.Count < alignment.Pairs.Length; i++)
        {
            if ((alignment.UsedPositions & (1u << i)) != 0 || (query.Tokens[i].Marks & TokenMarks.Particle) != 0)
            {
                continue;
            }

            ReadOnlySpan<byte> word = query[i];
            for (int j = 0; j < tokens.Length; j++)
            {
                if ((alignment.UsedTokens & (1u << j)) != 0)
                {
                    continue;
                }

                ref readonly ListedWord other = ref words.Words[tokens[j]];
                if (other.Initial != word[0] || (word.Length > 1) == (other.Length > 1))
                {
                    continue;
                }

                alignment.UsedPositions |= 1u << i;
                alignment.UsedTokens |= 1u << j;
                alignment.Pairs[alignment.Count++] = new Alignment.Pair(
                    Alignment.PairKind.Initial, (byte)i, 1, (byte)j, 1, word.Length == 1 ? ScoreWeights.InitialInQuery : ScoreWeights.InitialOnList, Math.Min(ScoreWeights.Initial, words.WeightOf(tokens[j])), ScoreWeights.InitialBits);
                break;
            }
        }
    }

    private static double Finish(Vocabulary words, MatchScratch scratch, Alignment alignment, ReadOnlySpan<int> tokens)
    {
        double bits = 0;
        double weight = 0;
        double unlike = 0;
        int strong = 0;
        bool telling = false;
        bool vowelless = false;
        for (int i = 0; i < alignment.Count; i++)
        {
            ref readonly Alignment.Pair pair = ref alignment.Pairs[i];
            bits += pair.Bits;
            weight += pair.Weight;
            unlike += pair.Weight * (1 - pair.Similarity);
            telling |= pair.Kind != Alignment.PairKind.Initial && IsTelling(in words.Words[tokens[pair.Index]]);
            vowelless |= (scratch.Query.Tokens[pair.Position].Marks & TokenMarks.Vowelless) != 0;
            strong += pair.Kind != Alignment.PairKind.Initial && pair.Weight > ScoreWeights.Particle ? 1 : 0;
        }

        if (strong == 0)
        {
            return 0;
        }

        double extra = 0;
        double syllables = 0;
        for (int i = 0; i < scratch.Query.Count; i++)
        {
            if ((alignment.UsedPositions & (1u << i)) == 0)
            {
                extra += scratch.Weights[i];
                syllables += (scratch.Query.Tokens[i].Marks & TokenMarks.Syllable) != 0 ? scratch.Weights[i] : 0;
            }
        }

        double missing = 0;
        for (int j = 0; j < tokens.Length; j++)
        {
            missing += (alignment.UsedTokens & (1u << j)) == 0 ? words.WeightOf(tokens[j]) : 0;
        }

        bool body = scratch.Body && strong > 1;
        double leniency = ScoreWeights.Leniency(bits, words.BitsOfChance);
        alignment.Leniency = leniency;
        alignment.Alpha = ScoreWeights.Between(ScoreWeights.ExtraStrict, ScoreWeights.ExtraLenient, leniency);
        alignment.Beta = ScoreWeights.Between(body ? ScoreWeights.MissingStrictOfBody : ScoreWeights.MissingStrict, ScoreWeights.MissingLenient, leniency);
        alignment.OneTellingWord = scratch.Person ? tokens.Length == 1 : Telling(words, tokens) <= 1;
        double unlikeness = ScoreWeights.Between(body ? ScoreWeights.UnlikeStrictOfBody : ScoreWeights.UnlikeStrict, ScoreWeights.UnlikeLenient, leniency);
        if (alignment.OneTellingWord)
        {
            unlikeness = IsOneSlip(words, scratch, alignment, tokens) ? Math.Min(unlikeness, ScoreWeights.UnlikeOfOneSlip)
                : unlikeness * (vowelless ? ScoreWeights.UnlikeOfOneVowelless : ScoreWeights.UnlikeOfOneWord);
        }

        unlike *= unlikeness;
        alignment.ExtraInQuery = extra;
        alignment.MissingFromQuery = missing;
        alignment.PairWeight = weight;
        alignment.Matched = weight - unlike;
        alignment.Clash = scratch.Body && telling ? 0 : ((Math.Min(extra, missing) * ScoreWeights.Clash) + (syllables * ScoreWeights.ClashOfSyllable)) * (1 - leniency);
        double score = alignment.Matched / (weight + (alignment.Alpha * extra) + (alignment.Beta * missing) + alignment.Clash);
        alignment.OrderPenalty = OutOfOrder(alignment) ? ScoreWeights.Order : 0;
        alignment.Score = Math.Max(0, score - alignment.OrderPenalty);
        return alignment.Score;
    }

    /// <summary>Words of a listed name that tell it from others.</summary>
    private static int Telling(Vocabulary words, ReadOnlySpan<int> tokens)
    {
        int telling = 0;
        foreach (int token in tokens)
        {
            telling += IsTelling(in words.Words[token]) ? 1 : 0;
        }

        return telling;
    }

    private static bool IsTelling(ref readonly ListedWord word) =>
        (word.Marks & (TokenMarks.Particle | TokenMarks.Initial)) == 0 && word.Weight * word.Weight >= ScoreWeights.BitsOfTelling;

    /// <summary>Whether the one telling word of a listed name is spelt as in the query but for one slip, which has not made another listed word of it.</summary>
    private static bool IsOneSlip(Vocabulary words, MatchScratch scratch, Alignment alignment, ReadOnlySpan<int> tokens)
    {
        for (int i = 0; i < alignment.Count; i++)
        {
            ref readonly Alignment.Pair pair = ref alignment.Pairs[i];
            if (tokens.Length > 1 && !IsTelling(in words.Words[tokens[pair.Index]]))
            {
                continue;
            }

            bool vowelless = (scratch.Query.Tokens[pair.Position].Marks & TokenMarks.Vowelless) != 0;
            bool another = scratch.Exact[pair.Position] >= 0 && scratch.Exact[pair.Position] != tokens[pair.Index];
            ReadOnlySpan<byte> listed = words.Spelling(tokens[pair.Index]);
            return !vowelless && (pair.Similarity >= SameSound
                || (pair.Kind == Alignment.PairKind.Word && !another && (tokens.Length > 1 || listed.Length >= ScoreWeights.LettersOfOneSlip)
                    && TokenSimilarity.WithinOneEdit(scratch.Query[pair.Position], listed, out _)));
        }

        // It has no telling word that could have slipped.
        return true;
    }

    /// <summary>Whether the pairs stand in an order that is not the same, and not the same with the end put first ("Last, First").</summary>
    private static bool OutOfOrder(Alignment alignment)
    {
        int breaks = 0;
        int previous = -1;
        for (int at = 0; at < FoldedName.MaxTokens; at++)
        {
            for (int i = 0; i < alignment.Count; i++)
            {
                if (alignment.Pairs[i].Position == at)
                {
                    breaks += alignment.Pairs[i].Index < previous ? 1 : 0;
                    previous = alignment.Pairs[i].Index;
                }
            }
        }

        return breaks > 1;
    }
}
