using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Finds the listed words that each word of a query may stand for: the same, misspelt, heard, romanised otherwise, glued.</summary>
internal static class TokenFinder
{
    /// <summary>Weakest similarity that is followed up.</summary>
    public const double Weakest = 0.68;

    /// <summary>The same where a word of the query is romanised and the listed one is not.</summary>
    private const double WeakestVowelless = 0.84;

    private const float SameSound = (float)TokenSimilarity.SameSound;

    /// <summary>Cost in hundredths of a letter, for each letter, beyond which a likeness is below <see cref="Weakest"/>.</summary>
    private const int MaxCostPerLetter = 26;

    internal const int MaxBucket = 48;

    /// <summary>So few stay in the processor's caches by themselves.</summary>
    private const int FewWords = 4096;

    public static void Find(Vocabulary words, NameTable names, MatchScratch scratch)
    {
        FoldedName query = scratch.Query;
        for (int i = 0; i < query.Count; i++)
        {
            scratch.SoundLengths[i] = SoundForm.Write(query[i], scratch.Sounds.AsSpan(i * FoldedName.MaxSoundLength, FoldedName.MaxSoundLength));
        }

        ReadAhead(words, scratch);
        for (int i = 0; i < query.Count; i++)
        {
            scratch.PositionStarts[i] = scratch.HitCount;
            if (scratch.Memory?.Recall(words, scratch, i) != true)
            {
                FindWord(words, scratch, i);
                scratch.Memory?.Remember(scratch, i);
            }
        }

        scratch.PositionStarts[query.Count] = scratch.HitCount;

        int last = scratch.HitCount;
        for (int i = 0; i < query.Count; i++)
        {
            JoinedWords.Find(words, scratch, i);
            JoinedWords.FindGlued(names, scratch, i);
        }

        Weigh(words, scratch, last);
    }

    /// <summary>Begins the reading of what most words will ask for.</summary>
    private static void ReadAhead(Vocabulary words, MatchScratch scratch)
    {
        if (words.Count < FewWords)
        {
            return;
        }

        FoldedName query = scratch.Query;
        Span<ulong> keys = scratch.KeysAhead;
        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        int count = 0;
        for (int i = 0; i < query.Count && count + FoldedName.MaxTokenLength + 3 <= keys.Length; i++)
        {
            ReadOnlySpan<byte> word = query[i];
            keys[count++] = TokenKeys.Spelling(word);
            keys[count++] = TokenKeys.Sound(scratch.Sounds.AsSpan(i * FoldedName.MaxSoundLength, scratch.SoundLengths[i]));
            if ((query.Tokens[i].Marks & (TokenMarks.Digits | TokenMarks.Initial | TokenMarks.Syllable | TokenMarks.Particle | TokenMarks.Vowelless)) != 0 || word.Length < TokenKeys.ShortestForDeletion)
            {
                continue;
            }

            keys[count++] = TokenKeys.OfSkeleton(skeleton[..Skeleton.Write(word, skeleton)]);
            for (int skip = 0; skip < word.Length; skip++)
            {
                keys[count++] = TokenKeys.SpellingWithout(word, skip);
            }
        }

        scratch.Ahead = words.ReadAhead(keys[..count], scratch.TokensAhead);
    }

    private static void FindWord(Vocabulary words, MatchScratch scratch, int position)
    {
        FoldedName query = scratch.Query;
        ReadOnlySpan<byte> word = query[position];
        TokenMarks marks = query.Tokens[position].Marks;
        Same(words, scratch, position, word, TokenKeys.Spelling(word));
        if (word.Length > 5 && scratch.HitCount == scratch.PositionStarts[position] && (marks & TokenMarks.Vowelless) == 0)
        {
            WithoutForm(words, scratch, position, word);
        }

        if ((marks & (TokenMarks.Digits | TokenMarks.Initial)) != 0)
        {
            return;
        }

        ReadOnlySpan<byte> sound = scratch.Sounds.AsSpan(position * FoldedName.MaxSoundLength, scratch.SoundLengths[position]);
        if ((marks & TokenMarks.Syllable) != 0)
        {
            // One character is read exactly: a neighbouring sound is another character, and another name.
            Grouped(words, scratch, position, word);
            return;
        }

        if (word.Length > 1)
        {
            Sounding(words, scratch, position, sound);
        }

        if ((marks & TokenMarks.Particle) != 0)
        {
            return;
        }

        Grouped(words, scratch, position, word);
        if (word.Length >= TokenKeys.ShortestForDeletion && (marks & TokenMarks.Vowelless) == 0)
        {
            for (int skip = 0; skip < word.Length; skip++)
            {
                if (skip == 0 || word[skip] != word[skip - 1])
                {
                    Misspelt(words, scratch, position, word, TokenKeys.SpellingWithout(word, skip));
                }
            }
        }

        if ((marks & TokenMarks.Vowelless) != 0)
        {
            VowellessWords.Find(words, scratch, position, 1, word);
        }
        else
        {
            LikeBones(words, scratch, position, word, sound);
            OtherReadings.Find(words, scratch, position, word);
        }
    }

    private static void Same(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word, ulong key)
    {
        foreach (int token in words.Keys.Under(key))
        {
            ReadOnlySpan<byte> other = words.Spelling(token);
            if (other.SequenceEqual(word))
            {
                scratch.AddHit(token, position, 1, 1);
            }
            else if ((scratch.Query.Tokens[position].Marks & TokenMarks.Syllable) == 0)
            {
                OneEdit(words, scratch, position, word, token, other);
            }
        }
    }

    private static void Misspelt(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word, ulong key)
    {
        int left = MaxBucket;
        foreach (int token in words.Keys.Under(key))
        {
            if (left-- == 0)
            {
                return;
            }

            OneEdit(words, scratch, position, word, token, words.Spelling(token));
        }
    }

    private static void OneEdit(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word, int token, ReadOnlySpan<byte> other)
    {
        if ((words.MarksOf(token) & (TokenMarks.Digits | TokenMarks.Initial)) == 0 && (words.MarksOf(token) & (TokenMarks.Particle | TokenMarks.Form)) != TokenMarks.Particle
            && TokenSimilarity.WithinOneEdit(word, other, out int cost))
        {
            double similarity = TokenSimilarity.FromCost(cost, Math.Max(word.Length, other.Length));
            if (similarity >= Weakest)
            {
                scratch.AddHit(token, position, 1, similarity);
            }
        }
    }

    private static void WithoutForm(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word)
    {
        foreach (byte[] affix in LegalForms.Affixes)
        {
            int rest = word.Length - affix.Length;
            if (rest < (affix.Length > 2 ? 3 : 5))
            {
                continue;
            }

            if (word.EndsWith(affix))
            {
                Equal(words, scratch, position, word[..rest]);
            }

            if (word.StartsWith(affix))
            {
                Equal(words, scratch, position, word[affix.Length..]);
            }
        }
    }

    private static void Equal(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word)
    {
        ulong key = TokenKeys.Spelling(word);
        foreach (int token in words.Keys.Under(key))
        {
            if (words.Spelling(token).SequenceEqual(word))
            {
                scratch.AddHit(token, position, 1, TokenSimilarity.SameSound);
            }
        }
    }

    internal static void Sounding(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> sound)
    {
        ulong key = TokenKeys.Sound(sound);
        foreach (int token in words.Keys.Under(key))
        {
            if (words.Sound(token).SequenceEqual(sound))
            {
                scratch.AddHit(token, position, 1, TokenSimilarity.SameSound);
            }
        }
    }

    private static void Grouped(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word)
    {
        foreach (ushort group in Romanisations.Of(word))
        {
            foreach (int token in words.Keys.Under(TokenKeys.Group(group)))
            {
                scratch.AddHit(token, position, 1, TokenSimilarity.SameGroup);
            }
        }
    }

    private static void LikeBones(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> word, ReadOnlySpan<byte> sound)
    {
        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        int length = Skeleton.Write(word, skeleton);
        if (length >= 3)
        {
            WithSkeleton(words, scratch, position, sound, skeleton[..length]);
        }
    }

    internal static void WithSkeleton(Vocabulary words, MatchScratch scratch, int position, ReadOnlySpan<byte> sound, ReadOnlySpan<byte> skeleton, int span = 1, double least = Weakest)
    {
        ulong key = TokenKeys.OfSkeleton(skeleton);
        int left = MaxBucket;
        foreach (int token in words.Keys.Under(key))
        {
            if (left-- == 0)
            {
                return;
            }

            if ((words.MarksOf(token) & TokenMarks.Particle) != 0 || scratch.Known(token, position, span) >= SameSound)
            {
                continue;
            }

            if ((words.MarksOf(token) & TokenMarks.Vowelless) != 0)
            {
                ReadOnlySpan<byte> bones = words.Sound(token);
                int letters = Math.Max(4, Math.Min(sound.Length, bones.Length));
                int apart = VowellessDistance.Between(bones, sound, TokenSimilarity.CostAt(WeakestVowelless, letters));
                double likeness = Math.Min(TokenSimilarity.SameSound, TokenSimilarity.FromCost(apart, letters));
                if (likeness >= WeakestVowelless)
                {
                    scratch.AddHit(token, position, 1, likeness);
                }

                continue;
            }

            ReadOnlySpan<byte> other = words.Sound(token);
            int length = Math.Max(sound.Length, other.Length);
            int cost = TokenSimilarity.Distance(sound, other, MaxCostPerLetter * length, scratch.Rows);
            double similarity = TokenSimilarity.FromCost(length <= 4 ? cost * 3 / 2 : cost, length);
            if (similarity >= least)
            {
                scratch.AddHit(token, position, span, similarity);
            }
        }
    }

    /// <summary>Bits of evidence of each hit: entries that have some word fitting at least as well, against all entries.</summary>
    private static void Weigh(Vocabulary words, MatchScratch scratch, int wordHits)
    {
        const int Steps = 64;
        Span<TokenHit> hits = scratch.Hits.AsSpan(0, scratch.HitCount);
        Span<long> entries = stackalloc long[Steps + 1];
        for (int position = 0; position < scratch.Query.Count; position++)
        {
            Span<TokenHit> own = hits[scratch.PositionStarts[position]..scratch.PositionStarts[position + 1]];
            entries.Clear();
            foreach (ref TokenHit hit in own)
            {
                entries[(int)(hit.Similarity * Steps)] += words.EntriesOf(hit.Token);
            }

            for (int step = Steps - 1; step >= 0; step--)
            {
                entries[step] += entries[step + 1];
            }

            foreach (ref TokenHit hit in own)
            {
                hit.Bits = Bits(words.Entries, entries[(int)(hit.Similarity * Steps)]);
            }
        }

        foreach (ref TokenHit hit in hits[wordHits..])
        {
            hit.Bits = Bits(words.Entries, words.EntriesOf(hit.Token));
        }
    }

    private static float Bits(int all, long entries) => MathF.Log2(1 + ((float)all / Math.Max(entries, 1)));
}
