using System.Runtime.InteropServices;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Numbers words as they come and freezes them into a <see cref="Vocabulary"/>.</summary>
internal sealed class VocabularyBuilder
{
    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<byte> letters = [];
    private readonly List<ListedWord> words = [];
    private readonly List<int> lastEntries = [];
    private readonly List<ulong> skeletons = [];
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
        byte[] spelling = System.Text.Encoding.ASCII.GetBytes(word);
        int number = Number(spelling, byLikeness ? TokenMarks.Particle | TokenMarks.Form : TokenMarks.Particle);
        for (int skip = 0; byLikeness && skip < spelling.Length; skip++)
        {
            keys.Add(TokenKeys.SpellingWithout(spelling, skip), number);
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

        Span<byte> buffer = stackalloc byte[FoldedName.MaxSoundLength];
        int length = SoundForm.Write(word, buffer);
        number = words.Count;
        numbers[key] = number;
        words.Add(new ListedWord { LettersStart = letters.Count, Length = (byte)word.Length, SoundLength = (byte)length, Marks = mark, Initial = word[0] });
        lastEntries.Add(-1);
        skeletons.Add(0);
        letters.AddRange(word);
        letters.AddRange(buffer[..length]);
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
            CollectionsMarshal.AsSpan(words)[word].Entries++;
        }
    }

    /// <summary>Freezes the words.</summary>
    /// <param name="nameStarts">Where each name starts in <paramref name="nameTokens"/>.</param>
    /// <param name="nameTokens">The words of all names as <see cref="Number"/> gave them; renumbered here.</param>
    /// <param name="entries">Number of entries.</param>
    public Vocabulary Freeze(int[] nameStarts, int[] nameTokens, int entries)
    {
        int[] renumbered = NumbersBySkeleton(out int[] order);
        foreach (ref int token in nameTokens.AsSpan())
        {
            token = renumbered[token];
        }

        (ListedWord[] frozen, byte[] text) = InOrder(order);
        foreach (ref ListedWord word in frozen.AsSpan())
        {
            if (CommonNames.Contains(text.AsSpan(word.LettersStart, word.Length)))
            {
                word.Entries = Math.Max(word.Entries, (int)(entries * CommonNames.Share));
            }

            word.Weight = (word.Marks & TokenMarks.Particle) != 0
                ? ScoreWeights.Particle
                : (word.Marks & TokenMarks.Initial) != 0 ? ScoreWeights.Initial : ScoreWeights.OfWord(entries, word.Entries);
        }

        (int[] postings, ulong[] signatures) = Invert(nameStarts, nameTokens, frozen);
        return new Vocabulary { Words = frozen, Letters = text, Entries = entries, BitsOfChance = Math.Log2(entries + 1), Keys = keys.Freeze(renumbered), Postings = postings, PostingSignatures = signatures, Initials = Initials(renumbered) };
    }

    /// <summary>New numbers that put words of one skeleton side by side; words of one skeleton stay in the order they were met.</summary>
    private int[] NumbersBySkeleton(out int[] order)
    {
        ulong[] sorted = [.. skeletons];
        order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            Array.Sort(order, start, end - start);
            start = end;
        }

        var numbers = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            numbers[order[i]] = i;
        }

        return numbers;
    }

    private (ListedWord[] Words, byte[] Letters) InOrder(int[] order)
    {
        var frozen = new ListedWord[order.Length];
        var text = new byte[letters.Count];
        Span<byte> met = CollectionsMarshal.AsSpan(letters);
        int at = 0;
        for (int i = 0; i < order.Length; i++)
        {
            frozen[i] = words[order[i]];
            ReadOnlySpan<byte> own = met.Slice(frozen[i].LettersStart, frozen[i].Length + frozen[i].SoundLength);
            own.CopyTo(text.AsSpan(at));
            frozen[i].LettersStart = at;
            at += own.Length;
        }

        return (frozen, text);
    }

    private int[] Initials(int[] renumbered)
    {
        var initials = new int[26];
        for (int i = 0; i < initials.Length; i++)
        {
            initials[i] = numbers.TryGetValue(TokenKeys.Spelling([(byte)('a' + i)]), out int number) ? renumbered[number] : -1;
        }

        return initials;
    }

    private static (int[] Postings, ulong[] Signatures) Invert(int[] nameStarts, int[] nameTokens, ListedWord[] words)
    {
        foreach (int token in nameTokens)
        {
            words[token].PostingCount++;
        }

        int start = 0;
        foreach (ref ListedWord word in words.AsSpan())
        {
            word.PostingStart = start;
            start += word.PostingCount;
            word.PostingCount = 0;
        }

        var postings = new int[nameTokens.Length];
        var signatures = new ulong[nameTokens.Length];
        for (int name = 0; name + 1 < nameStarts.Length; name++)
        {
            ReadOnlySpan<int> tokens = nameTokens.AsSpan(nameStarts[name]..nameStarts[name + 1]);
            ulong signature = NameSignature.Of(tokens, words);
            foreach (int token in tokens)
            {
                int at = words[token].PostingStart + words[token].PostingCount++;
                postings[at] = name;
                signatures[at] = signature;
            }
        }

        return (postings, signatures);
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
            skeletons[number] = TokenKeys.OfSkeleton(skeleton[..length]);
            keys.Add(skeletons[number], number);
        }
    }
}
