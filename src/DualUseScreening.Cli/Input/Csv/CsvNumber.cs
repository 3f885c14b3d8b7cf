using System.Globalization;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Reads numbers as they are written in Europe and elsewhere: <c>1234.5</c>, <c>1234,5</c>, <c>1.234,50</c>, <c>1,234.50</c>, <c>1 234,5</c>, <c>1'234.50</c>.</summary>
internal static class CsvNumber
{
    /// <summary>
    /// Reads a number. A point or comma that stands alone is the decimal separator; of two kinds the last is; one that
    /// is repeated groups thousands.
    /// </summary>
    public static bool TryRead(string text, out decimal value)
    {
        value = 0;
        Span<char> plain = stackalloc char[40];
        var length = 0;
        var trimmed = text.AsSpan().Trim();
        var point = DecimalAt(trimmed);
        for (var i = 0; i < trimmed.Length; i++)
        {
            var c = trimmed[i];
            if (c is '.' or ',' or ' ' or '\u00A0' or '\u202F' or '\'' or '’')
            {
                if (i != point && !IsGroup(trimmed, i, point))
                {
                    return false;
                }

                c = i == point ? '.' : '\0';
            }

            if (c != '\0')
            {
                if (length == plain.Length)
                {
                    return false;
                }

                plain[length++] = c;
            }
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    // The place of the decimal separator; -1 for none.
    private static int DecimalAt(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOfAny('.', ',');
        return last >= 0 && text.Count(text[last]) == 1 ? last : -1;
    }

    // Thousands: a digit before, and exactly three digits up to the next separator or the end.
    private static bool IsGroup(ReadOnlySpan<char> text, int at, int point)
    {
        var rest = text[(at + 1)..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? rest.Length : end;
        return at > 0 && char.IsAsciiDigit(text[at - 1]) && digits == 3 && (point < 0 || at < point);
    }
}
