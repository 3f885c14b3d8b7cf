namespace DualUseScreening.Screening.Goods;

/// <summary>Control-list codes as callers write them: any case, with points or without, <c>NONE</c> for goods classified as not listed.</summary>
public static class DeclaredCodes
{
    private const int MaxLength = 30;

    /// <summary>Whether it can be a code: digit, letter A to E, three digits, sub-items.</summary>
    public static bool IsWellFormed(string code)
    {
        var text = code.AsSpan().Trim();
        if (text.Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (text.Length is < 5 or > MaxLength || !char.IsAsciiDigit(text[0]) || (text[1] | 0x20) is < 'a' or > 'e'
            || !char.IsAsciiDigit(text[2]) || !char.IsAsciiDigit(text[3]) || !char.IsAsciiDigit(text[4]))
        {
            return false;
        }

        foreach (var c in text[5..])
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or ' ' or '(' or ')'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The list's spelling: <c>3a001 A 5 a</c> becomes <c>3A001.a.5.a</c>.</summary>
    public static string Normalise(string code)
    {
        var text = code.Trim();
        if (text.Length < 5 || text.Equals("NONE", StringComparison.OrdinalIgnoreCase))
        {
            return text.ToUpperInvariant();
        }

        var result = new System.Text.StringBuilder(text[..5].ToUpperInvariant());
        var previous = '\0';
        foreach (var c in text[5..].ToLowerInvariant())
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                previous = '\0';
                continue;
            }

            if (previous == '\0' || char.IsAsciiLetter(c) || char.IsAsciiLetter(previous))
            {
                result.Append('.');
            }

            result.Append(c);
            previous = c;
        }

        return result.ToString();
    }
}
