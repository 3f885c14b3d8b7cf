using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Where a name stands: which entry, which of its names.</summary>
/// <param name="Entry">Index of the entry.</param>
/// <param name="Alias">Index of the alias, or -1 for the primary name.</param>
/// <param name="LegalForm">Legal form that was taken off.</param>
internal readonly record struct NameOwner(int Entry, int Alias, uint LegalForm);

/// <summary>Every distinct listed name as words of the <see cref="Vocabulary"/>, with the entries that bear it.</summary>
internal sealed class NameTable
{
    public required int[] TokenStarts { get; init; }

    public required int[] Tokens { get; init; }

    public required int[] OwnerStarts { get; init; }

    public required NameOwner[] Owners { get; init; }

    /// <summary>Names by the sound of two or three neighbouring words written as one; the value is packed by <see cref="Pack"/>.</summary>
    public required KeyTable Glued { get; init; }

    public int Count => TokenStarts.Length - 1;

    public ReadOnlySpan<int> TokensOf(int name) => Tokens.AsSpan(TokenStarts[name], TokenStarts[name + 1] - TokenStarts[name]);

    public ReadOnlySpan<NameOwner> OwnersOf(int name) => Owners.AsSpan(OwnerStarts[name], OwnerStarts[name + 1] - OwnerStarts[name]);

    /// <summary>Name, first word and number of words in one integer: 26 bits, 4 bits, 1 bit.</summary>
    public static int Pack(int name, int first, int words) => (name << 5) | (first << 1) | (words - 2);

    public static (int Name, int First, int Words) Unpack(int packed) => (packed >>> 5, (packed >> 1) & 15, (packed & 1) + 2);
}
