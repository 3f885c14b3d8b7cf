using System.Runtime.InteropServices;
using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>
/// Numbers words as they come and freezes them into a <see cref="Vocabulary"/>. What an earlier vocabulary knows of a word, its sound and the keys it is found
/// under, is taken from there; the words are numbered as they would be without it.
/// </summary>
/// <param name="earlier">Another vocabulary; null for none.</param>
internal sealed class VocabularyBuilder(Vocabulary? earlier)
{
    // Room for what is new, so that nothing is copied to make room.
    private const int Spare = 4096;

    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<byte> letters = new(earlier is null ? 0 : earlier.Letters.Length + Spare);
    private readonly List<ListedWord> words = new(earlier is null ? 0 : earlier.Count + Spare);
    private readonly List<int> lastEntries = new(earlier is null ? 0 : earlier.Count + Spare);
    private readonly List<ulong> skeletons = new(earlier is null ? 0 : earlier.Count + Spare);
    private readonly KeyTable.Builder keys = new();
    private readonly int[] renumbered = KeyTable.NewNumbers.None(earlier?.Count ?? 0);

    // Numbers of the words whose keys are those that they have in the earlier vocabulary.
    private readonly int[] sameKeys = KeyTable.NewNumbers.None(earlier?.Count ?? 0);

    /// <summary>Takes in the words of legal forms, which no name is listed under, so that spoilt ones are recognised.</summary>
    public void AddLegalWords()
    {
        // A title may be a word of a legal form as well.
        var all = new Dictionary<string, (bool IsForm, bool ByLikeness)>(StringComparer.Ordinal);
        foreach (string word in LegalForms.Words)
        {
            bool byLikeness = word.Length >= 5 || word is "ojsc" or "pjsc" or "cjsc" or "gmbh" or "ltda" or "fzco" or "fgup";
            all.TryAdd(word, (byLikeness, byLikeness));
        }

        foreach (string title in Particles.Titles)
        {
            all[title] = (all.TryGetValue(title, out var known) ? known.IsForm : true, true);
        }

        foreach ((string word, (bool isForm, bool byLikeness)) in all)
        {
            byte[] spelling = System.Text.Encoding.ASCII.GetBytes(word);
            int number = Number(spelling, isForm ? TokenMarks.Particle | TokenMarks.Form : TokenMarks.Particle);
            for (int skip = 0; byLikeness && earlier is null && skip < spelling.Length; skip++)
            {
                keys.Add(TokenKeys.SpellingWithout(spelling, skip), number);
            }
        }
    }

    /// <summary>The number of a word, given to it now if it is new.</summary>
    public int Number(ReadOnlySpan<byte> word, TokenMarks mark)
    {
        ulong key = TokenKeys.Spelling(word);
        if (earlier is not null && earlier.NumberOf(key) is >= 0 and int before)
        {
            return NumberAgain(before, mark);
        }

        if (numbers.TryGetValue(key, out int number))
        {
            return number;
        }

        Span<byte> buffer = stackalloc byte[FoldedName.MaxSoundLength];
        int length = SoundForm.Write(word, buffer);
        number = words.Count;
        numbers[key] = number;
        return Add(word, buffer[..length], mark, key);
    }

    /// <summary>As <see cref="Number"/>, for a word of the earlier vocabulary.</summary>
    /// <param name="before">Its number there.</param>
    /// <param name="mark">What the name it stands in knows of it.</param>
    public int NumberAgain(int before, TokenMarks mark)
    {
        if (renumbered[before] >= 0)
        {
            return renumbered[before];
        }

        ListedWord word = earlier!.Words[before];
        renumbered[before] = words.Count;
        if (word.Marks != mark)
        {
            // It is found under other keys.
            return Add(earlier.Spelling(before), earlier.Sound(before), mark, TokenKeys.Spelling(earlier.Spelling(before)));
        }

        sameKeys[before] = words.Count;
        words.Add(new ListedWord { LettersStart = letters.Count, Length = word.Length, SoundLength = word.SoundLength, Marks = mark, Initial = word.Initial });
        lastEntries.Add(-1);
        skeletons.Add(HasKeys(mark) ? SkeletonOf(earlier.Spelling(before)) : 0);
        letters.AddRange(earlier.Letters.AsSpan(word.LettersStart, word.Length + word.SoundLength));
        return words.Count - 1;
    }

    private int Add(ReadOnlySpan<byte> word, ReadOnlySpan<byte> sound, TokenMarks mark, ulong key)
    {
        int number = words.Count;
        words.Add(new ListedWord { LettersStart = letters.Count, Length = (byte)word.Length, SoundLength = (byte)sound.Length, Marks = mark, Initial = word[0] });
        lastEntries.Add(-1);
        skeletons.Add(HasKeys(mark) ? SkeletonOf(word) : 0);
        letters.AddRange(word);
        letters.AddRange(sound);
        keys.Add(key, number);
        if (HasKeys(mark))
        {
            AddKeys(word, sound, number, mark);
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

    /// <summary>The vocabulary; null when it cannot be made out of the earlier one.</summary>
    /// <param name="nameStarts">Where each name starts in <paramref name="nameTokens"/>.</param>
    /// <param name="nameTokens">The words of all names as <see cref="Number"/> gave them; renumbered here.</param>
    /// <param name="entries">Number of entries.</param>
    public Vocabulary? Freeze(int[] nameStarts, int[] nameTokens, int entries)
    {
        int[] final = NumbersBySkeleton(out int[] order);
        Renumber(nameTokens, final);
        Renumber(sameKeys, final);
        Renumber(renumbered, final);
        keys.Renumber(final);
        if ((earlier is null ? keys.Freeze() : earlier.Keys.Revise(new KeyTable.NewNumbers(sameKeys), keys)) is not { } table)
        {
            return null;
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
        return new Vocabulary { Words = frozen, Letters = text, Entries = entries, BitsOfChance = Math.Log2(entries + 1), Keys = table, Postings = postings, PostingSignatures = signatures, Initials = Initials(final) };
    }

    private static void Renumber(int[] values, int[] numbers)
    {
        foreach (ref int value in values.AsSpan())
        {
            value = value < 0 ? value : numbers[value];
        }
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

        var final = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            final[order[i]] = i;
        }

        return final;
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

    private int[] Initials(int[] final)
    {
        var initials = new int[26];
        for (int i = 0; i < initials.Length; i++)
        {
            ulong spelling = TokenKeys.Spelling([(byte)('a' + i)]);
            initials[i] = earlier is not null && earlier.NumberOf(spelling) is >= 0 and int before ? renumbered[before]
                : numbers.TryGetValue(spelling, out int number) ? final[number] : -1;
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

        if (skeletons[number] != 0)
        {
            keys.Add(skeletons[number], number);
        }
    }

    // Words that are looked for by sound, by likeness and by skeleton.
    private static bool HasKeys(TokenMarks mark) => (mark & (TokenMarks.Digits | TokenMarks.Initial)) == 0;

    // Zero where there is too little of one.
    private static ulong SkeletonOf(ReadOnlySpan<byte> word)
    {
        Span<byte> skeleton = stackalloc byte[FoldedName.MaxSoundLength];
        int length = Skeleton.Write(word, skeleton);
        return length >= 2 ? TokenKeys.OfSkeleton(skeleton[..length]) : 0;
    }
}
