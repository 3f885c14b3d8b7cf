using DualUseScreening.Screening.Parties.Names;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Keys under which a word is found: its spelling and its spelling less one letter, its sound, its skeleton, its group.</summary>
internal static class TokenKeys
{
    /// <summary>Shortest word that is looked for with a letter missing.</summary>
    public const int ShortestForDeletion = 4;

    private const ulong SoundSeed = 0xA0761D6478BD642FUL;
    private const ulong SkeletonSeed = 0xE7037ED1A0B428DBUL;
    private const ulong GroupSeed = 0x8EBC6AF09C88C6E3UL;
    private const ulong GlueSeed = 0x589965CC75374CC3UL;

    public static ulong Spelling(ReadOnlySpan<byte> word) => AsciiHash.Of(word);

    public static ulong SpellingWithout(ReadOnlySpan<byte> word, int skip) => AsciiHash.Without(word, skip);

    public static ulong Sound(ReadOnlySpan<byte> sound) => AsciiHash.Of(sound, SoundSeed);

    public static ulong OfSkeleton(ReadOnlySpan<byte> skeleton) => AsciiHash.Of(skeleton, SkeletonSeed);

    public static ulong Group(ushort group) => AsciiHash.Mix((group * 0x9E3779B97F4A7C15UL) ^ GroupSeed);

    public static ulong Glue(ReadOnlySpan<byte> sound) => AsciiHash.Of(sound, GlueSeed);
}
