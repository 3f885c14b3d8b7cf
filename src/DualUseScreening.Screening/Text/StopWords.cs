using System.Collections.Frozen;

namespace DualUseScreening.Screening.Text;

/// <summary>Articles and prepositions of the four languages, which phrases do without.</summary>
public static class StopWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "a", "an", "the", "of", "for", "with", "in", "on", "to", "and", "or", "by", "at", "as", "from",
        "de", "het", "een", "van", "voor", "met", "op", "te", "en", "of", "tot", "bij", "aan",
        "le", "la", "les", "l", "d", "du", "des", "un", "une", "et", "ou", "pour", "avec", "a", "au", "aux", "sur", "dans", "par",
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "fur", "mit", "von", "und", "oder", "im", "zu", "zur", "zum", "auf", "aus", "am",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> folded) => Lookup.Contains(folded);
}
