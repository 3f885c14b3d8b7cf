using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Numbers words as they come and freezes them into a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<byte> text = [];
    private readonly List<int> textStarts = [0];
    private readonly List<byte> sounds = [];
    private readonly List<int> soundStarts = [0];
    private readonly List<TokenMarks> marks = [];
    private readonly List<int> entryCounts = [];
    private readonly List<int> lastEntries = [];
    private readonly KeyTable.Builder keys = new();

    /// <summary>Takes in the words of legal forms, which no name is listed under, so that spoilt ones are recognised.</summary>
    public void AddLegalWords()
    {
        foreach (string word in LegalForms.Words)
        {
            Add(word, word.Length >= 5 || word is "ojsc" or "pjsc" or "cjsc" or "gmbh" or "ltda" or "fzco" or "fgup");
        }

        foreach (string title in Particles.Titles)
        {
            Add(title, true);
        }
    }

    private void Add(string word, bool byLikeness)
    {
        byte[] letters = System.Text.Encoding.ASCII.GetBytes(word);
        int number = Number(letters, byLikeness ? TokenMarks.Particle | TokenMarks.Form : TokenMarks.Particle);
        for (int skip = 0; byLikeness && skip < letters.Length; skip++)
        {
            keys.Add(TokenKeys.SpellingWithout(letters, skip), number);
        }
    }

    /// <summary>The number of a word, given to it now if it is new.</summary>
    public int Number(ReadOnlySpan<byte> word, TokenMarks mark)
    {
        ulong key = TokenKeys.Spelling(word);
        if (numbers.TryGetValue(key, out int number))
        {
            return number;
        }

        number = marks.Count;
        numbers[key] = number;
        text.AddRange(word);
        textStarts.Add(text.Count);
        marks.Add(mark);
        entryCounts.Add(0);
        lastEntries.Add(-1);

        Span<byte> buffer = stackalloc byte[FoldedName.MaxSoundLength];
        int length = SoundForm.Write(word, buffer);
        sounds.AddRange(buffer[..length]);
        soundStarts.Add(sounds.Count);
        keys.Add(key, number);
        if ((mark & (TokenMarks.Digits | TokenMarks.Initial)) == 0)
        {
            AddKeys(word, buffer[..length], number, mark);
        }

        return number;
    }

    /// <summary>Notes that an entry has the word; entries come in order.</summary>
    public void CountEntry(int word, int entry)
    {
        if (lastEntries[word] != entry)
        {
            lastEntries[word] = entry;
            entryCounts[word]++;
        }
    }

    public Vocabulary Freeze(int[] nameStarts, int[] nameTokens, int entries)
    {
        for (int i = 0; i < marks.Count; i++)
        {
            if (CommonNames.Contains(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text)[textStarts[i]..textStarts[i + 1]]))
            {
                entryCounts[i] = Math.Max(entryCounts[i], (int)(entries * CommonNames.Share));
            }
        }

        var weights = new float[marks.Count];
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (marks[i] & TokenMarks.Particle) != 0
                ? ScoreWeights.Particle
                : (marks[i] & TokenMarks.Initial) != 0 ? ScoreWeights.Initial : MathF.Sqrt(Math.Clamp(MathF.Log2(1 + (entries / (float)Math.Max(entryCounts[i], 1))), 1f, 13f));
        }

        (int[] starts, int[] postings, ulong[] signatures) = Invert(nameStarts, nameTokens, weights.Length);
        return new Vocabulary
        {
            Text = [.. text],
            TextStarts = [.. textStarts],
            Sounds = [.. sounds],
            SoundStarts = [.. soundStarts],
            Marks = [.. marks],
            EntryCounts = [.. entryCounts],
            Weights = weights,
            Entries = entries,
            Keys = keys.Freeze(),
            PostingStarts = starts,
            Postings = postings,
            PostingSignatures = signatures,
        };
    }

    private static (int[] Starts, int[] Postings, ulong[] Signatures) Invert(int[] nameStarts, int[] nameTokens, int words)
    {
        var starts = new int[words + 1];
        foreach (int token in nameTokens)
        {
            starts[token + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] next = starts.AsSpan(0, words).ToArray();
        var postings = new int[nameTokens.Length];
        var signatures = new ulong[nameTokens.Length];
        for (int name = 0; name + 1 < nameStarts.Length; name++)
        {
            ulong signature = 0;
            for (int i = nameStarts[name]; i < nameStarts[name + 1]; i++)
            {
                signature |= Vocabulary.Bit(nameTokens[i]);
            }

            for (int i = nameStarts[name]; i < nameStarts[name + 1]; i++)
            {
                int at = next[nameTokens[i]]++;
                postings[at] = name;
                signatures[at] = signature;
            }
        }

        return (starts, postings, signatures);
    }

    private void AddKeys(ReadOnlySpan<byte> word, ReadOnlySpan<byte> sound, int number, TokenMarks mark)
    {
        keys.Add(TokenKeys.Sound(sound), number);
        foreach (ushort group in Romanisations.Of(word))
        {
            keys.Add(TokenKeys.Group(group), number);
        }

        if (word.Length >= TokenKeys.ShortestForDeletion && (mark & TokenMarks.Particle) == 0)
        {
            for (int skip = 0; skip < word.Length; skip++)
            {
                if (skip == 0 || word[skip] != word[skip - 1])
                {
                    keys.Add(TokenKeys.SpellingWithout(word, skip), number);
                }
            }
        }

        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        int length = Skeleton.Write(word, skeleton);
        if (length >= 2)
        {
            keys.Add(TokenKeys.OfSkeleton(skeleton[..length]), number);
        }
    }
}
