using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Words of the query that the list writes as one, and words that the query writes as one.</summary>
internal static class JoinedWords
{
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
                JoinedBones(words, scratch, position, span, joined[..length]);
                continue;
            }

            int soundLength = SoundForm.Write(joined[..length], sound);
            ulong key = TokenKeys.Sound(sound[..soundLength]);
            ReadOnlySpan<int> bucket = words.Keys.Bucket(key, out ReadOnlySpan<uint> tags);
            for (int i = 0; i < bucket.Length; i++)
            {
                if (tags[i] == KeyTable.Tag(key) && words.Sound(bucket[i]).SequenceEqual(sound[..soundLength]))
                {
                    scratch.AddHit(bucket[i], position, span, 0.98);
                }
            }
        }
    }

    private static void JoinedBones(Vocabulary words, MatchScratch scratch, int position, int span, ReadOnlySpan<byte> joined)
    {
        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        Span<byte> sound = stackalloc byte[FoldedName.MaxSoundLength];
        int length = Skeleton.Write(joined, skeleton);
        int sounding = SoundForm.Write(joined, sound);
        if (length < 3)
        {
            return;
        }

        ulong key = TokenKeys.OfSkeleton(skeleton[..length]);
        ReadOnlySpan<int> bucket = words.Keys.Bucket(key, out ReadOnlySpan<uint> tags);
        for (int i = 0; i < Math.Min(bucket.Length, TokenFinder.MaxBucket); i++)
        {
            if (tags[i] == KeyTable.Tag(key) && (words.Marks[bucket[i]] & TokenMarks.Vowelless) == 0)
            {
                ReadOnlySpan<byte> latin = words.Sound(bucket[i]);
                double likeness = TokenSimilarity.FromCost(VowellessDistance.Between(sound[..sounding], latin), latin.Length);
                if (likeness >= 0.8)
                {
                    scratch.AddHit(bucket[i], position, span, Math.Min(likeness, 0.95));
                }
            }
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
        ReadOnlySpan<int> bucket = names.Glued.Bucket(key, out ReadOnlySpan<uint> tags);
        for (int i = 0; i < bucket.Length && scratch.GlueCount < MatchScratch.MaxGlue; i++)
        {
            if (tags[i] == KeyTable.Tag(key))
            {
                (int name, int first, int count) = NameTable.Unpack(bucket[i]);
                scratch.Glue[scratch.GlueCount++] = new GlueHit(name, (byte)first, (byte)count, (byte)position);
            }
        }
    }
}
