using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Words of the query that the list writes as one, and words that the query writes as one.</summary>
internal static class JoinedWords
{
    private const double LeastOfSyllables = 0.8;

    public static void Find(Vocabulary words, MatchScratch scratch, int position)
    {
        FoldedName query = scratch.Query;
        Span<byte> joined = scratch.Joined;
        int length = 0;
        TokenMarks marks = TokenMarks.None;
        Span<byte> sound = stackalloc byte[FoldedName.MaxSoundLength];
        for (int span = 1; span <= 4 && position + span <= query.Count; span++)
        {
            ReadOnlySpan<byte> next = query[position + span - 1];
            if (length + next.Length > FoldedName.MaxTokenLength)
            {
                return;
            }

            next.CopyTo(joined[length..]);
            length += next.Length;
            marks |= query.Tokens[position + span - 1].Marks;
            if (span == 1 || length < 4 || (span == 4 && (query.Tokens[position].Marks & TokenMarks.Syllable) == 0))
            {
                continue;
            }

            if ((marks & TokenMarks.Vowelless) != 0)
            {
                JoinedVowelless(words, scratch, position, span, joined[..length]);
                continue;
            }

            int soundLength = SoundForm.Write(joined[..length], sound);
            ulong key = TokenKeys.Sound(sound[..soundLength]);
            foreach (int token in words.Keys.Under(key))
            {
                if (words.Sound(token).SequenceEqual(sound[..soundLength]))
                {
                    scratch.AddHit(token, position, span, 0.98);
                }
            }

            if (query.HasMeanings && (marks & ~TokenMarks.Initial) == TokenMarks.Syllable)
            {
                JoinedSyllables(words, scratch, position, span, joined[..length], sound[..soundLength]);
            }
        }
    }

    /// <summary>The name of a firm in Hangul, 광선, is listed in another romanisation: Kwangson, not Gwangseon.</summary>
    private static void JoinedSyllables(Vocabulary words, MatchScratch scratch, int position, int span, ReadOnlySpan<byte> joined, ReadOnlySpan<byte> sound)
    {
        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        int length = Skeleton.Write(joined, skeleton);
        if (length >= 4)
        {
            TokenFinder.WithSkeleton(words, scratch, position, sound, skeleton[..length], span, LeastOfSyllables);
        }
    }

    /// <summary>Shams al-Din is written Shamsuddin: the l of the article is heard as the letter after it, so the words are tried without it too.</summary>
    private static void JoinedVowelless(Vocabulary words, MatchScratch scratch, int position, int span, ReadOnlySpan<byte> joined)
    {
        VowellessWords.Find(words, scratch, position, span, joined);
        FoldedName query = scratch.Query;
        Span<byte> without = stackalloc byte[joined.Length];
        int length = 0;
        for (int i = position; i < position + span; i++)
        {
            bool article = i < position + span - 1 && (query.Tokens[i].Marks & TokenMarks.Particle) != 0 && query[i].SequenceEqual("al"u8);
            ReadOnlySpan<byte> word = article ? "a"u8 : query[i];
            word.CopyTo(without[length..]);
            length += word.Length;
        }

        if (length >= 4 && length < joined.Length)
        {
            VowellessWords.Find(words, scratch, position, span, without[..length]);
        }
    }

    public static void FindGlued(NameTable names, MatchScratch scratch, int position)
    {
        FoldedName query = scratch.Query;
        if (query[position].Length < 4 || (query.Tokens[position].Marks & TokenMarks.Vowelless) != 0)
        {
            return;
        }

        ulong key = TokenKeys.Glue(scratch.Sounds.AsSpan(position * FoldedName.MaxSoundLength, scratch.SoundLengths[position]));
        foreach (int packed in names.Glued.Under(key))
        {
            if (scratch.GlueCount == MatchScratch.MaxGlue)
            {
                return;
            }

            (int name, int first, int count) = NameTable.Unpack(packed);
            scratch.Glue[scratch.GlueCount++] = new GlueHit(name, (byte)first, (byte)count, (byte)position);
        }
    }
}
