using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Every word of every listed name, once: its spelling, its sound, in how many entries it stands and what it therefore weighs.</summary>
internal sealed class Vocabulary
{
    /// <summary>Words in the order they were met.</summary>
    public required ListedWord[] Words { get; init; }

    /// <summary>Of each word its spelling and its sound.</summary>
    public required byte[] Letters { get; init; }

    /// <summary>Entries of all lists.</summary>
    public required int Entries { get; init; }

    public required KeyTable Keys { get; init; }

    /// <summary>Names that have the word, by word.</summary>
    public required int[] Postings { get; init; }

    /// <summary>Beside each posting the <see cref="NameSignature"/> of that name: what a name cannot have is seen without looking at it.</summary>
    public required ulong[] PostingSignatures { get; init; }

    /// <summary>The listed single letters a to z, or -1 where a letter is none.</summary>
    public required int[] Initials { get; init; }

    /// <summary>The listed single letter, or -1.</summary>
    public int InitialOf(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? Initials[letter - 'a'] : -1;

    /// <summary>Reads what comparing the words under some keys will read, all of them side by side (<see cref="KeyTable.ReadAhead"/>).</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="tokens">Room for the words.</param>
    /// <returns>A number without meaning, so that nothing is optimised away.</returns>
    public int ReadAhead(ReadOnlySpan<ulong> keys, Span<int> tokens)
    {
        tokens = tokens[..Keys.ReadAhead(keys, tokens)];
        int seen = 0;
        foreach (int token in tokens)
        {
            seen |= Words[token].LettersStart;
        }

        foreach (int token in tokens)
        {
            seen |= Letters[Words[token].LettersStart];
        }

        return seen;
    }

    public int Count => Words.Length;

    /// <summary>The word whose spelling has this key; -1 for none.</summary>
    public int NumberOf(ulong spelling)
    {
        foreach (int token in Keys.Under(spelling))
        {
            if (TokenKeys.Spelling(Spelling(token)) == spelling)
            {
                return token;
            }
        }

        return -1;
    }

    /// <summary>Whether two vocabularies are the same.</summary>
    internal bool Equals(Vocabulary other) =>
        Entries == other.Entries && Words.AsSpan().SequenceEqual(other.Words) && Letters.AsSpan().SequenceEqual(other.Letters) && Keys.Equals(other.Keys)
        && Postings.AsSpan().SequenceEqual(other.Postings) && PostingSignatures.AsSpan().SequenceEqual(other.PostingSignatures)
        && Initials.AsSpan().SequenceEqual(other.Initials);

    public TokenMarks MarksOf(int token) => Words[token].Marks;

    public float WeightOf(int token) => Words[token].Weight;

    /// <summary>Entries that have the word.</summary>
    public int EntriesOf(int token) => Words[token].Entries;

    public ReadOnlySpan<byte> Spelling(int token)
    {
        ref readonly ListedWord word = ref Words[token];
        return Letters.AsSpan(word.LettersStart, word.Length);
    }

    public ReadOnlySpan<byte> Sound(int token)
    {
        ref readonly ListedWord word = ref Words[token];
        return Letters.AsSpan(word.LettersStart + word.Length, word.SoundLength);
    }

    public ReadOnlySpan<ulong> Signatures(int token) => PostingSignatures.AsSpan(Words[token].PostingStart, Words[token].PostingCount);

    public ReadOnlySpan<int> Names(int token) => Postings.AsSpan(Words[token].PostingStart, Words[token].PostingCount);
}
