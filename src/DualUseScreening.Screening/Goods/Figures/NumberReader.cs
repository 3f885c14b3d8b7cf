namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Reads one number as people of four languages write it: decimal comma or point, groups of three parted by a blank, an
/// apostrophe, a point or a comma, powers of ten (<c>1E8</c>, <c>5×10⁻⁶</c>, <c>10^8</c>).
/// </summary>
public static class NumberReader
{
    /// <summary>A number and how it was written.</summary>
    /// <param name="Length">Number of characters.</param>
    /// <param name="Value">Value, its single separator read as a decimal one.</param>
    /// <param name="Grouped">Value if that separator parts thousands instead; <see cref="double.NaN"/> when it cannot.</param>
    public readonly record struct Number(int Length, double Value, double Grouped)
    {
        /// <summary>
        /// The value in the SI unit. "1.200 mm" is 1200 mm, "1.064 µm" is not 1064 µm: whether three digits after a single separator are thousands
        /// depends on which values are usual in the unit.
        /// </summary>
        public double ToSi(Unit? unit, int sign = 1)
        {
            var value = sign * (!double.IsNaN(Grouped) && unit is null or { Thousands: true } ? Grouped : Value);
            return unit?.ToSi(value) ?? value;
        }
    }

    /// <summary>Reads the number at the start of a text. The first character is a digit, or a point before one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="blanks">Whether a blank may part its thousands: not behind letters, where the 2 of <c>H2 600 kg/h</c> is none.</param>
    public static Number Read(ReadOnlySpan<char> text, bool blanks = true)
    {
        var i = Digits.End(text, 0);
        var value = ToDouble(text[..i]);
        var grouped = double.NaN;

        // Groups parted by blanks or apostrophes: exactly three digits each.
        var plainGroups = false;
        while (blanks && i <= 3 + (plainGroups ? 100 : 0) && i + 3 < text.Length && IsGroupBlank(text[i]) && Digits.End(text, i + 1) == i + 4)
        {
            value = value * 1000 + ToDouble(text.Slice(i + 1, 3));
            i += 4;
            plainGroups = true;
        }

        if (i + 1 < text.Length && text[i] is '.' or ',' && char.IsAsciiDigit(text[i + 1]))
        {
            (i, value, grouped) = Separated(text, i, value, plainGroups);
        }

        i = Power(text, i, ref value, ref grouped);
        return new Number(i, value, grouped);
    }

    private static (int End, double Value, double Grouped) Separated(ReadOnlySpan<char> text, int i, double whole, bool plainGroups)
    {
        var separator = text[i];
        var end = Digits.End(text, i + 1);
        var digits = end - i - 1;

        // 1.400.000 or 1,400,000: the same separator again means groups.
        if (!plainGroups && digits == 3 && end + 3 < text.Length && text[end] == separator && Digits.End(text, end + 1) == end + 4)
        {
            var value = whole;
            var at = i;
            while (at + 3 < text.Length && text[at] == separator && Digits.End(text, at + 1) == at + 4)
            {
                value = value * 1000 + ToDouble(text.Slice(at + 1, 3));
                at += 4;
            }

            if (at + 1 < text.Length && text[at] is '.' or ',' && text[at] != separator && char.IsAsciiDigit(text[at + 1]))
            {
                var fractionEnd = Digits.End(text, at + 1);
                value += Fraction(text[(at + 1)..fractionEnd]);
                at = fractionEnd;
            }

            return (at, value, double.NaN);
        }

        // 1.400,5 or 1,400.5: two different separators, the first parts thousands.
        if (!plainGroups && digits == 3 && end + 1 < text.Length && text[end] is '.' or ',' && text[end] != separator
            && char.IsAsciiDigit(text[end + 1]))
        {
            var fractionEnd = Digits.End(text, end + 1);
            return (fractionEnd, whole * 1000 + ToDouble(text.Slice(i + 1, 3)) + Fraction(text[(end + 1)..fractionEnd]), double.NaN);
        }

        var decimalValue = whole + Fraction(text[(i + 1)..end]);
        var mayGroup = !plainGroups && digits == 3 && whole is > 0 and < 1000;
        return (end, decimalValue, mayGroup ? whole * 1000 + ToDouble(text.Slice(i + 1, 3)) : double.NaN);
    }

    private static int Power(ReadOnlySpan<char> text, int i, ref double value, ref double grouped)
    {
        // 1E8, 1e-6
        if (i + 1 < text.Length && text[i] is 'e' or 'E')
        {
            var at = i + 1;
            var sign = 1;
            if (text[at] is '-' or '+' or '−')
            {
                sign = text[at] == '+' ? 1 : -1;
                at++;
            }

            var end = Digits.End(text, at);
            if (end > at && end - at <= 3)
            {
                Scale(sign * (int)ToDouble(text[at..end]), ref value, ref grouped);
                return end;
            }
        }

        // 10^8, 10⁻⁶
        if (value == 10 && i < text.Length && TryExponent(text, i, out var exponent, out var length))
        {
            value = Math.Pow(10, exponent);
            return i + length;
        }

        // 5×10^-6, 5 x 10⁻⁶, 5·10-6
        var j = i;
        while (j < text.Length && text[j] == ' ')
        {
            j++;
        }

        if (j < text.Length && text[j] is '×' or 'x' or 'X' or '·' or '*' or '⋅')
        {
            j++;
            while (j < text.Length && text[j] == ' ')
            {
                j++;
            }

            if (j + 2 < text.Length && text[j] == '1' && text[j + 1] == '0' && TryExponent(text, j + 2, out exponent, out length))
            {
                Scale(exponent, ref value, ref grouped);
                return j + 2 + length;
            }
        }

        return i;
    }

    private static void Scale(int exponent, ref double value, ref double grouped)
    {
        var factor = Math.Pow(10, exponent);
        value = exponent < 0 ? value / Math.Pow(10, -exponent) : value * factor;
        grouped = double.NaN;
    }

    private static bool TryExponent(ReadOnlySpan<char> text, int i, out int exponent, out int length)
    {
        exponent = 0;
        length = 0;
        var at = i;
        var caret = at < text.Length && text[at] == '^';
        at += caret ? 1 : 0;
        var sign = 1;
        if (at < text.Length && text[at] is '-' or '−' or '⁻' or '+')
        {
            sign = text[at] == '+' ? 1 : -1;
            at++;
        }
        else if (!caret && (at >= text.Length || Superscript(text[at]) < 0))
        {
            return false;
        }

        var from = at;
        while (at < text.Length && at - from < 3 && (char.IsAsciiDigit(text[at]) || Superscript(text[at]) >= 0))
        {
            exponent = exponent * 10 + (char.IsAsciiDigit(text[at]) ? text[at] - '0' : Superscript(text[at]));
            at++;
        }

        exponent *= sign;
        length = at - i;
        return at > from;
    }

    private static int Superscript(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁴' + 4,
        _ => -1,
    };

    private static bool IsGroupBlank(char c) => Blanks.Is(c) || c is '\'' or '’';

    private static double ToDouble(ReadOnlySpan<char> digits) =>
        double.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static double Fraction(ReadOnlySpan<char> digits) =>
        digits.IsEmpty ? 0 : ToDouble(digits) / Math.Pow(10, digits.Length);
}
