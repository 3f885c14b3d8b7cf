namespace DualUseScreening.Screening.Text;

/// <summary>Parts of words that deny the rest of the word.</summary>
internal static class Negations
{
    /// <summary>Whether the beginning of a compound denies its end: <c>nichtrostend</c>.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> head) =>
        head is "non" or "niet" or "nicht" or "anti" or "unge" or "onge" or "kein" or "geen" or "pseudo";

    /// <summary>Whether the end of a compound denies its beginning, in any inflection: <c>cyanidfrei</c>, <c>loodvrije</c>.</summary>
    public static bool IsEnding(ReadOnlySpan<char> tail) => tail.Length <= 6 && (tail.StartsWith("frei") || tail.StartsWith("vrij"));

    /// <summary>Whether a word behind a hyphen denies the word before it: <c>cyanide-free</c>.</summary>
    public static bool IsBehindHyphen(ReadOnlySpan<char> word) => word is "free" || IsEnding(word);
}
