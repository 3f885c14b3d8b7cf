namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>Runs of digits.</summary>
internal static class Digits
{
    /// <summary>Where the digits that begin at a character end.</summary>
    public static int End(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && char.IsAsciiDigit(text[from]))
        {
            from++;
        }

        return from;
    }
}
