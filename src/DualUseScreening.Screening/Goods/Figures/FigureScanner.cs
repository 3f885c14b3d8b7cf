using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Finds the figures of a text: numbers with unit, ranges, grids (<c>640x512</c>), dimensions (<c>600 × 400 mm</c>), error limits
/// (<c>1,2+L/400</c>), numbers spelt in words. What they mean is for <see cref="ParameterReader"/> to say.
/// </summary>
public sealed class FigureScanner(UnitTable units, Wording wording)
{
    private readonly Unit? _micrometre = units.Find("um");

    /// <summary>Adds the figures of a text, in order.</summary>
    public void Scan(ReadOnlySpan<char> text, TokenisedText tokens, List<Figure> figures)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1])))
            {
                i = ReadFigure(text, i, tokens, figures);
            }
            else
            {
                i++;
            }
        }

        for (var t = 0; t < tokens.Count; t++)
        {
            if (LettersThenNumber(text, tokens[t]) is { } glued)
            {
                figures.Add(glued);
                continue;
            }

            var number = (tokens[t].Flags & TokenFlags.Digit) == 0 ? wording.Number(tokens.Folded(t)) : 0;
            if (number > 0)
            {
                figures.Add(new Figure(tokens[t].Start, tokens[t].Length, number, number, Qualifier.None, null));
            }
        }
    }

    // Y1200, DN50: up to three letters, then a number and nothing else. The letters say what it is.
    private static Figure? LettersThenNumber(ReadOnlySpan<char> text, in Token token)
    {
        if ((token.Flags & TokenFlags.Digit) == 0 || !char.IsAsciiLetter(text[token.Start]))
        {
            return null;
        }

        var at = token.Start;
        while (at < token.End && char.IsAsciiLetter(text[at]))
        {
            at++;
        }

        if (at - token.Start > 3 || at >= token.End || !char.IsAsciiDigit(text[at]))
        {
            return null;
        }

        var number = NumberReader.Read(text[at..]);
        if (at + number.Length < token.End)
        {
            return null;
        }

        var value = double.IsNaN(number.Grouped) ? number.Value : number.Grouped;
        return new Figure(at, number.Length, value, value, Qualifier.None, null);
    }

    private int ReadFigure(ReadOnlySpan<char> text, int start, TokenisedText tokens, List<Figure> figures)
    {
        var first = NumberReader.Read(text[start..]);
        var at = start + first.Length;
        var sign = IsNegative(text, start) ? -1 : 1;
        if (TryLinear(text, start, at, first, figures, out var end)
            || TryGrid(text, start, at, first, figures, out end))
        {
            return end;
        }

        var unit = ReadUnit(text, at, out var afterUnit);
        var rangeEnd = TryRange(text, unit is null ? at : afterUnit, tokens, out var second, out var secondSign);
        if (rangeEnd > 0)
        {
            var secondUnit = ReadUnit(text, rangeEnd, out var afterSecond);
            if (secondUnit is not null || unit is null)
            {
                // 20-W: a hyphen before the number's end, not a range downwards.
                var a = ToSi(first, unit ?? secondUnit, sign);
                var b = ToSi(second, secondUnit ?? unit, secondSign);
                if (unit is null || secondUnit is null || unit.Dimension == secondUnit.Dimension)
                {
                    end = secondUnit is null ? rangeEnd : afterSecond;
                    figures.Add(new Figure(start, end - start, Math.Min(a, b), Math.Max(a, b), Qualifier.None, secondUnit ?? unit));
                    return end;
                }
            }
        }

        end = unit is null ? at : afterUnit;
        var value = ToSi(first, unit, sign);
        figures.Add(new Figure(start, end - start, value, value, FindQualifier(text, start, tokens), unit));
        return Math.Max(end, start + 1);
    }

    private Unit? ReadUnit(ReadOnlySpan<char> text, int at, out int end)
    {
        var from = at;
        while (from < text.Length && from - at < 2 && text[from] is ' ' or '\u00A0' or '\u2009' or '\u202F')
        {
            from++;
        }

        var hyphen = from < text.Length && text[from] == '-' && from == at;
        from += hyphen ? 1 : 0;
        end = at;
        if (from >= text.Length)
        {
            return null;
        }

        var unit = units.Read(text[from..], out var length);
        if (unit is null || (hyphen && length < 2))
        {
            return null;
        }

        end = from + length;
        return unit;
    }

    // 1,2+L/400   (1.7 + L/1000) µm   1,9+3L/1000   0.9 + 0.0025·L
    private bool TryLinear(
        ReadOnlySpan<char> text, int start, int at, NumberReader.Number first, List<Figure> figures, out int end)
    {
        end = at;
        var i = SkipBlanks(text, at);
        if (i >= text.Length || text[i] != '+')
        {
            return false;
        }

        i = SkipBlanks(text, i + 1);
        var factor = 1.0;
        if (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            var number = NumberReader.Read(text[i..]);
            factor = number.Value;
            i = SkipBlanks(text, i + number.Length);
            if (i < text.Length && text[i] is '·' or '*' or '×' or 'x')
            {
                i = SkipBlanks(text, i + 1);
            }
        }

        if (i >= text.Length || text[i] is not ('L' or 'l') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
        {
            return false;
        }

        i = SkipBlanks(text, i + 1);
        var divisor = 1.0;
        if (i < text.Length && text[i] is '/' or ':')
        {
            i = SkipBlanks(text, i + 1);
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
            {
                return false;
            }

            var number = NumberReader.Read(text[i..]);
            divisor = double.IsNaN(number.Grouped) ? number.Value : number.Grouped;
            i += number.Length;
        }

        if (i < text.Length && text[i] == ')')
        {
            i++;
        }

        var unit = ReadUnit(text, i, out var afterUnit) ?? _micrometre;
        end = Math.Max(i, afterUnit);

        // L is in millimetres.
        var slope = (unit?.ToSi(factor) ?? factor) / (divisor * 1e-3);
        var value = unit?.ToSi(first.Value) ?? first.Value;
        figures.Add(new Figure(start, end - start, value, value, Qualifier.None, unit, slope));
        return true;
    }

    // 640x512, 1.200 x 800 x 600 mm
    private bool TryGrid(
        ReadOnlySpan<char> text, int start, int at, NumberReader.Number first, List<Figure> figures, out int end)
    {
        end = at;
        Span<NumberReader.Number> numbers = stackalloc NumberReader.Number[3];
        Span<int> starts = stackalloc int[3];
        (numbers[0], starts[0]) = (first, start);
        var count = 1;
        while (count < 3)
        {
            var i = SkipBlanks(text, end);
            if (i >= text.Length || text[i] is not ('x' or 'X' or '×' or '*'))
            {
                break;
            }

            i = SkipBlanks(text, i + 1);
            if (i >= text.Length || !char.IsAsciiDigit(text[i]))
            {
                break;
            }

            numbers[count] = NumberReader.Read(text[i..]);
            starts[count] = i;
            end = i + numbers[count].Length;
            count++;
        }

        if (count == 1)
        {
            return false;
        }

        var unit = ReadUnit(text, end, out var afterUnit);
        if (unit is not null)
        {
            end = afterUnit;
        }

        var isPixels = unit is null || unit.Ucum == "{pixel}";
        if (isPixels)
        {
            var product = 1.0;
            for (var n = 0; n < count; n++)
            {
                product *= numbers[n].Value;
            }

            figures.Add(new Figure(start, end - start, product, product, Qualifier.None, unit, Grid: true));
            return true;
        }

        for (var n = 0; n < count; n++)
        {
            var value = ToSi(numbers[n], unit, 1);
            var length = n == count - 1 ? end - starts[n] : numbers[n].Length;
            figures.Add(new Figure(starts[n], length, value, value, Qualifier.None, unit));
        }

        return true;
    }

    private int TryRange(ReadOnlySpan<char> text, int at, TokenisedText tokens, out NumberReader.Number second, out int sign)
    {
        second = default;
        sign = 1;
        var i = SkipBlanks(text, at);
        if (i >= text.Length)
        {
            return 0;
        }

        if (text[i] is '–' or '—' or '-' or '…' or '~' or '÷')
        {
            i++;
        }
        else if (text[i] == '.' && i + 1 < text.Length && text[i + 1] == '.')
        {
            i += i + 2 < text.Length && text[i + 2] == '.' ? 3 : 2;
        }
        else if (char.IsLetter(text[i]))
        {
            var token = tokens.IndexAt(i);
            if (token >= tokens.Count || tokens[token].Start != i || !wording.IsRange(tokens.Folded(token)))
            {
                return 0;
            }

            i = tokens[token].End;
            if (i < text.Length && text[i] == '/')
            {
                return 0;
            }
        }
        else
        {
            return 0;
        }

        i = SkipBlanks(text, i);
        if (i < text.Length && text[i] is '-' or '−' or '+')
        {
            sign = text[i] == '+' ? 1 : -1;
            i++;
        }

        if (i >= text.Length || !char.IsAsciiDigit(text[i]))
        {
            return 0;
        }

        second = NumberReader.Read(text[i..]);
        return i + second.Length;
    }

    private Qualifier FindQualifier(ReadOnlySpan<char> text, int start, TokenisedText tokens)
    {
        var i = start - 1;
        while (i >= 0 && text[i] is ' ' or '\u00A0' or '+' or '-' or '−')
        {
            i--;
        }

        if (i >= 0)
        {
            var orEqual = text[i] == '=' && i > 0;
            var symbol = orEqual ? text[i - 1] : text[i];
            switch (symbol)
            {
                case '≤' or '⩽':
                    return Qualifier.UpTo;
                case '≥' or '⩾':
                    return Qualifier.AtLeast;
                case '<':
                    return orEqual ? Qualifier.UpTo : Qualifier.LessThan;
                case '>':
                    return orEqual ? Qualifier.AtLeast : Qualifier.MoreThan;
            }
        }

        return wording.Before(tokens, tokens.IndexAt(start));
    }

    private static bool IsNegative(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || text[start - 1] is not ('-' or '−'))
        {
            return false;
        }

        return start == 1 || text[start - 2] is ' ' or '(' or ':' or '=' or '<' or '>' or '≤' or '≥';
    }

    private static double ToSi(NumberReader.Number number, Unit? unit, int sign)
    {
        var value = !double.IsNaN(number.Grouped) && GroupsThousands(unit) ? number.Grouped : number.Value;
        return unit?.ToSi(sign * value) ?? sign * value;
    }

    // "1.200 mm" is 1200 mm, "1.064 µm" is not 1064 µm: whether three digits after a single separator are thousands
    // depends on which values are usual in the unit.
    private static bool GroupsThousands(Unit? unit) => unit is null || unit.Ucum is
        "nm" or "mm" or "m" or "kg" or "W" or "V" or "A" or "/min" or "Hz" or "MHz" or "bar" or "L" or "m3/h" or "K" or "Cel"
        or "MPa" or "hPa" or "N" or "{n}/s" or "{pixel}" or "[psi]" or "g/m2" or "J" or "m/s" or "km" or "h" or "min";

    private static int SkipBlanks(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && text[i] is ' ' or '\u00A0' or '\u2009' or '\u202F')
        {
            i++;
        }

        return i;
    }
}
