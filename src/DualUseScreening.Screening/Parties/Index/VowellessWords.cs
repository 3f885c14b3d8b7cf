using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Listed romanised words for a word of a script that leaves vowels out, and for several such words that Latin writes as one.</summary>
internal static class VowellessWords
{
    /// <summary>Words of one skeleton that are compared: so little is left of a name without its vowels that many share it.</summary>
    private const int MostOfOneSkeleton = 96;

    /// <summary>So much is free between a word without vowels and a romanised one that what is left must fit.</summary>
    private const double Weakest = 0.84;

    /// <summary>Letters of joined words that are read in two ways.</summary>
    private const int MostLettersJoined = 2;

    /// <summary>Likeness of words that are written as one, at most.</summary>
    private const double BestJoined = 0.95;

    /// <summary>Adds a hit for each listed word that <paramref name="word"/> may be.</summary>
    public static void Find(Vocabulary words, MatchScratch scratch, int position, int span, ReadOnlySpan<byte> word)
    {
        Span<int> letters = stackalloc int[VowellessReadings.MostLetters];
        Span<byte> reading = stackalloc byte[FoldedName.MaxSoundLength];
        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        Span<byte> sound = stackalloc byte[2 * FoldedName.MaxSoundLength];
        letters = letters[..VowellessReadings.Find(word, span > 1 ? letters[..MostLettersJoined] : letters)];
        Span<ulong> done = stackalloc ulong[1 << VowellessReadings.MostLetters];
        for (int mask = 0; mask < 1 << letters.Length; mask++)
        {
            int length = VowellessReadings.Write(word, letters, mask, reading);
            int bones = Skeleton.Write(reading[..length], skeleton);
            if (bones < (span > 1 && length < 6 ? 3 : 2))
            {
                continue;
            }

            ulong key = TokenKeys.OfSkeleton(skeleton[..bones]);
            if (done[..mask].Contains(key))
            {
                continue;
            }

            done[mask] = key;
            ReadOnlySpan<byte> heard = sound[..SoundForm.Write(reading[..length], sound)];
            WithSkeleton(words, scratch, position, span, heard, key);
        }
    }

    private static void WithSkeleton(Vocabulary words, MatchScratch scratch, int position, int span, ReadOnlySpan<byte> heard, ulong key)
    {
        int left = MostOfOneSkeleton;
        foreach (int token in words.Keys.Under(key))
        {
            if ((words.MarksOf(token) & TokenMarks.Particle) != 0)
            {
                continue;
            }

            if (left-- == 0)
            {
                return;
            }

            double likeness = scratch.Known(token, position, span) >= (span > 1 ? BestJoined : TokenSimilarity.SameSound) - 0.001 ? 0 : Likeness(words, token, heard, scratch);
            if (likeness >= Weakest)
            {
                scratch.AddHit(token, position, span, span > 1 ? Math.Min(likeness, BestJoined) : likeness);
            }
        }
    }

    private static double Likeness(Vocabulary words, int token, ReadOnlySpan<byte> heard, MatchScratch scratch)
    {
        ReadOnlySpan<byte> other = words.Sound(token);
        if ((words.MarksOf(token) & TokenMarks.Vowelless) != 0)
        {
            int most = Math.Max(heard.Length, other.Length);
            return heard.Length > FoldedName.MaxSoundLength ? 0 : TokenSimilarity.FromCost(TokenSimilarity.Distance(heard, other, 26 * most, scratch.Rows), most);
        }

        int letters = Math.Max(4, Math.Min(heard.Length, other.Length));
        int apart = VowellessDistance.Between(heard, other, TokenSimilarity.CostAt(Weakest, letters));
        return Math.Min(TokenSimilarity.SameSound, TokenSimilarity.FromCost(apart, letters));
    }
}
