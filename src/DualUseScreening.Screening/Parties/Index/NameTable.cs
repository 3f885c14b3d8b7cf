using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Where a name stands: which entry, which of its names.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="Alias">Index of the alias, or -1 for the primary name.</param>
/// <param name="LegalForm">Legal form that was taken off.</param>
internal readonly record struct NameOwner(int Entry, int Alias, uint LegalForm);

/// <summary>A name of an entry, in the order in which they are read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Alias">Index of the alias, or -1 for the primary name.</param>
/// <param name="LegalForm">Legal form that was taken off.</param>
/// <param name="IsMarkedAlike">Whether its words are known to be marked as those of <paramref name="Name"/> are: the entry that comes first marks them for all.</param>
internal readonly record struct NameUse(int Name, int Alias, uint LegalForm, bool IsMarkedAlike);

/// <summary>Every distinct listed name as words of the <see cref="Vocabulary"/>, with the entries that bear it.</summary>
internal sealed class NameTable
{
    public required int[] TokenStarts { get; init; }

    public required int[] Tokens { get; init; }

    public required int[] OwnerStarts { get; init; }

    public required NameOwner[] Owners { get; init; }

    /// <summary>Names by the sound of two or three neighbouring words written as one; the value is packed by <see cref="Pack"/>.</summary>
    public required KeyTable Glued { get; init; }

    /// <summary>Marks of the words, as the first name that was read this way had them, by <see cref="Tokens"/>.</summary>
    public required TokenMarks[] Marks { get; init; }

    /// <summary>Hash of the words of each name.</summary>
    public required ulong[] Hashes { get; init; }

    /// <summary>Names by their hash.</summary>
    public required KeyTable ByHash { get; init; }

    /// <summary>Where the names of each entry start among <see cref="Uses"/>; one more at the end.</summary>
    public required int[] EntryStarts { get; init; }

    /// <summary>The names of the entries, entry by entry.</summary>
    public required NameUse[] Uses { get; init; }

    public int Count => TokenStarts.Length - 1;

    /// <summary>Whether two tables are the same; whether marks are known to be alike does not count, since that only says what has to be read again.</summary>
    internal bool Equals(NameTable other) =>
        TokenStarts.AsSpan().SequenceEqual(other.TokenStarts) && Tokens.AsSpan().SequenceEqual(other.Tokens) && Marks.AsSpan().SequenceEqual(other.Marks)
        && OwnerStarts.AsSpan().SequenceEqual(other.OwnerStarts) && Owners.AsSpan().SequenceEqual(other.Owners) && Hashes.AsSpan().SequenceEqual(other.Hashes)
        && ByHash.Equals(other.ByHash) && Glued.Equals(other.Glued) && EntryStarts.AsSpan().SequenceEqual(other.EntryStarts)
        && Uses.Select(u => u with { IsMarkedAlike = true }).SequenceEqual(other.Uses.Select(u => u with { IsMarkedAlike = true }));

    public ReadOnlySpan<int> TokensOf(int name) => Tokens.AsSpan(TokenStarts[name], TokenStarts[name + 1] - TokenStarts[name]);

    public ReadOnlySpan<NameOwner> OwnersOf(int name) => Owners.AsSpan(OwnerStarts[name], OwnerStarts[name + 1] - OwnerStarts[name]);

    public ReadOnlySpan<TokenMarks> MarksOf(int name) => Marks.AsSpan(TokenStarts[name], TokenStarts[name + 1] - TokenStarts[name]);

    public ReadOnlySpan<NameUse> UsesOf(int entry) => Uses.AsSpan(EntryStarts[entry], EntryStarts[entry + 1] - EntryStarts[entry]);

    /// <summary>The name with a hash; -1 for none.</summary>
    public int NumberOf(ulong hash)
    {
        foreach (int name in ByHash.Under(hash))
        {
            if (Hashes[name] == hash)
            {
                return name;
            }
        }

        return -1;
    }

    /// <summary>Name, first word and number of words in one integer: 26 bits, 4 bits, 1 bit.</summary>
    public static int Pack(int name, int first, int words) => (name << 5) | (first << 1) | (words - 2);

    public static (int Name, int First, int Words) Unpack(int packed) => (packed >>> 5, (packed >> 1) & 15, (packed & 1) + 2);
}
