namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>Reads a size in fractions of an inch as pipes, valves and threads have it: <c>3/4</c>, <c>1 1/2</c>, <c>1-1/4</c>, <c>1½</c>.</summary>
public static class InchFraction
{
    /// <summary>Reads the fraction at the start of a text; zero characters when there is none.</summary>
    /// <param name="text">The text, from a digit on. Whether inches follow is for the caller to see.</param>
    /// <param name="inches">The value.</param>
    /// <returns>The number of characters read.</returns>
    public static int Read(ReadOnlySpan<char> text, out double inches)
    {
        inches = 0;
        var whole = Digits.End(text, 0);
        if (whole is 0 or > 2)
        {
            return 0;
        }

        if (whole < text.Length && Vulgar(text[whole]) is > 0 and var vulgar)
        {
            inches = ToNumber(text[..whole]) + vulgar;
            return whole + 1;
        }

        var from = 0;
        if (whole + 1 < text.Length && text[whole] is ' ' or '-' && char.IsAsciiDigit(text[whole + 1]))
        {
            from = whole + 1;
        }

        var slash = Digits.End(text, from);
        if (slash - from is 0 or > 2 || slash >= text.Length || text[slash] is not ('/' or '⁄'))
        {
            return 0;
        }

        var end = Digits.End(text, slash + 1);
        var (over, under) = (ToNumber(text[from..slash]), ToNumber(text[(slash + 1)..end]));
        if (under is not (2 or 4 or 8 or 16 or 32 or 64) || over == 0 || over >= under)
        {
            return 0;
        }

        inches = (from == 0 ? 0 : ToNumber(text[..whole])) + (over / (double)under);
        return end;
    }

    private static double Vulgar(char c) => c switch
    {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅛' => 0.125,
        '⅜' => 0.375,
        '⅝' => 0.625,
        '⅞' => 0.875,
        _ => 0,
    };

    private static int ToNumber(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits.Length > 2 ? default : digits)
        {
            value = (value * 10) + digit - '0';
        }

        return value;
    }
}
