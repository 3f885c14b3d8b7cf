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
    private readonly KeyTable.Builder keys = new();
    private readonly int[] renumbered = NoNumbers(earlier);

    // Numbers of the words whose keys are those that they have in the earlier vocabulary.
    private readonly int[] sameKeys = NoNumbers(earlier);

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
        words.Add(new ListedWord { LettersStart = letters.Count, Length = word.Length, SoundLength = word.SoundLength, Marks = mark });
        lastEntries.Add(-1);
        letters.AddRange(earlier.Letters.AsSpan(word.LettersStart, word.Length + word.SoundLength));
        return words.Count - 1;
    }

    private int Add(ReadOnlySpan<byte> word, ReadOnlySpan<byte> sound, TokenMarks mark, ulong key)
    {
        int number = words.Count;
        words.Add(new ListedWord { LettersStart = letters.Count, Length = (byte)word.Length, SoundLength = (byte)sound.Length, Marks = mark });
        lastEntries.Add(-1);
        letters.AddRange(word);
        letters.AddRange(sound);
        keys.Add(key, number);
        if ((mark & (TokenMarks.Digits | TokenMarks.Initial)) == 0)
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
    public Vocabulary? Freeze(int[] nameStarts, int[] nameTokens, int entries)
    {
        if ((earlier is null ? keys.Freeze() : earlier.Keys.Revise(new KeyTable.NewNumbers(sameKeys), keys)) is not { } table)
        {
            return null;
        }

        ListedWord[] frozen = [.. words];
        byte[] text = [.. letters];
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
        return new Vocabulary { Words = frozen, Letters = text, Entries = entries, Keys = table, Postings = postings, PostingSignatures = signatures, Initials = Initials() };
    }

    private int[] Initials()
    {
        var initials = new int[26];
        for (int i = 0; i < initials.Length; i++)
        {
            initials[i] = Known(TokenKeys.Spelling([(byte)('a' + i)]));
        }

        return initials;
    }

    private int Known(ulong spelling) =>
        earlier is not null && earlier.NumberOf(spelling) is >= 0 and int before ? renumbered[before] : numbers.GetValueOrDefault(spelling, -1);

    private static int[] NoNumbers(Vocabulary? earlier)
    {
        var none = new int[earlier?.Count ?? 0];
        none.AsSpan().Fill(-1);
        return none;
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
            keys.Add(TokenKeys.OfSkeleton(skeleton[..length]), number);
        }
    }
}
