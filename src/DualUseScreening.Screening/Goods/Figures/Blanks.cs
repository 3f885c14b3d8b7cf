namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>The blanks between a number and what belongs to it: plain, unbroken, thin and narrow ones.</summary>
internal static class Blanks
{
    /// <summary>The first character from one on that is no blank, or the end of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="most">Most blanks to pass over.</param>
    public static int Skip(ReadOnlySpan<char> text, int from, int most = int.MaxValue)
    {
        var at = from;
        while (at < text.Length && at - from < most && Is(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether a character is one.</summary>
    public static bool Is(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F';
}
