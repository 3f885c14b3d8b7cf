using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Finds the figures of a text: numbers with unit, ranges, grids (<c>640x512</c>), dimensions (<c>600 × 400 mm</c>), error limits
/// (<c>1,2+L/400</c>), numbers spelt in words. What they mean is for <see cref="ParameterReader"/> to say.
/// </summary>
public sealed class FigureScanner(UnitTable units, Wording wording)
{
    private readonly Unit? _inch = units.Find("[in_i]");
    private readonly Unit? _micrometre = units.Find("um");
    private readonly Unit? _millimetre = units.Find("mm");
    private readonly UnitReader _units = new(units, wording);

    /// <summary>Adds the figures of a text, in order.</summary>
    public void Scan(ReadOnlySpan<char> text, TokenisedText tokens, List<Figure> figures)
    {
        var i = 0;
        while (i < text.Length)
        {
            if (StartsNumber(text, i))
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
            if (IsInFigure(tokens[t], figures))
            {
                continue;
            }

            if (LettersThenNumber(text, tokens[t], tokens) is { } glued)
            {
                figures.Add(glued);
                continue;
            }

            var number = (tokens[t].Flags & TokenFlags.Digit) == 0 ? wording.Number(tokens.Folded(t)) : 0;
            if (number > 0)
            {
                figures.Add(new Figure(tokens[t].Start, tokens[t].Length, number, number, wording.Before(tokens, t), null));
            }
        }
    }

    private static bool IsDimension(ReadOnlySpan<char> letters) => letters.Length == 1 || letters is "DN" or "ID" or "OD" or "dn" or "id" or "od";

    // The hydrogen of kg H2/h.
    private static bool IsInFigure(in Token token, List<Figure> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Unit is not null && figure.Start < token.Start && token.End <= figure.End)
            {
                return true;
            }
        }

        return false;
    }

    // Not in the middle of a word or of another number (the 03 of T0.03).
    private static bool StartsNumber(ReadOnlySpan<char> text, int i)
    {
        if (text[i] == '.')
        {
            return i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || text[i - 1] == '.'));
        }

        return char.IsAsciiDigit(text[i])
            && (i == 0 || !(char.IsLetterOrDigit(text[i - 1]) || (i > 1 && text[i - 1] is '.' or ',' && char.IsAsciiDigit(text[i - 2]))));
    }

    // Y1200, DN50, T25MM: up to three letters, then a number and at most its unit. The letters say what it is.
    private Figure? LettersThenNumber(ReadOnlySpan<char> text, in Token token, TokenisedText tokens)
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
        var end = at + number.Length;
        Unit? unit = null;
        if (end < text.Length && char.IsLetter(text[end]))
        {
            unit = _units.ReadGlued(text, end, token.End, out end);
            if (unit is null)
            {
                return null;
            }
        }
        else if (end < token.End)
        {
            return null;
        }
        else if (IsDimension(text[token.Start..at]) && _units.Read(text, end, tokens, out var unitEnd) is { } apart && unitEnd - end > 2)
        {
            // X600 mm, but not FP16 TFLOPS; of a unit of one letter one cannot know.
            (unit, end) = (apart, unitEnd);
        }

        var value = unit is null && !double.IsNaN(number.Grouped) ? number.Grouped : ToSi(number, unit, 1);
        return new Figure(at, end - at, value, value, Qualifier.None, unit);
    }

    private int ReadFigure(ReadOnlySpan<char> text, int start, TokenisedText tokens, List<Figure> figures)
    {
        if (TryInches(text, start, tokens, figures, out var end))
        {
            return end;
        }

        var first = NumberReader.Read(text[start..]);
        var at = start + first.Length;
        first = _units.Multiply(text, ref at, tokens, first);
        var sign = IsNegative(text, start) ? -1 : 1;
        if (TryLinear(text, start, at, first, tokens, figures, out end)
            || TryGrid(text, start, at, first, tokens, figures, out end))
        {
            return end;
        }

        var unit = _units.Read(text, at, tokens, out var afterUnit);
        var rangeEnd = TryRange(text, unit is null ? at : afterUnit, tokens, out var second, out var secondSign);
        if (rangeEnd > 0)
        {
            var secondUnit = _units.Read(text, rangeEnd, tokens, out var afterSecond);
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

    // 3/4", 1 1/2 inch, 1½ Zoll: with a fraction the mark of seconds is one of inches.
    private bool TryInches(ReadOnlySpan<char> text, int start, TokenisedText tokens, List<Figure> figures, out int end)
    {
        var length = InchFraction.Read(text[start..], out var inches);
        end = start + length;
        if (length == 0)
        {
            return false;
        }

        var unit = _units.Read(text, end, tokens, out var afterUnit);
        var marked = unit is not null && text[afterUnit - 1] is '"' or '″' or '\'';
        if (_inch is null || !(marked || unit == _inch))
        {
            return false;
        }

        end = afterUnit;
        var value = _inch.ToSi(inches);
        figures.Add(new Figure(start, end - start, value, value, FindQualifier(text, start, tokens), _inch));
        return true;
    }

    // 1,2+L/400   (1.7 + L/1000) µm   1,9+3L/1000   0.9 + 0.0025·L
    private bool TryLinear(
        ReadOnlySpan<char> text, int start, int at, NumberReader.Number first, TokenisedText tokens, List<Figure> figures,
        out int end)
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

        var unit = _units.Read(text, i, tokens, out var afterUnit) ?? _micrometre;
        end = Math.Max(i, afterUnit);

        // L is in millimetres.
        var slope = (unit?.ToSi(factor) ?? factor) / (divisor * 1e-3);
        var value = unit?.ToSi(first.Value) ?? first.Value;
        figures.Add(new Figure(start, end - start, value, value, Qualifier.None, unit, slope));
        return true;
    }

    // 640x512, 1.200 x 800 x 600 mm
    private bool TryGrid(
        ReadOnlySpan<char> text, int start, int at, NumberReader.Number first, TokenisedText tokens, List<Figure> figures,
        out int end)
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

        var unit = _units.Read(text, end, tokens, out var afterUnit);
        if (unit is not null)
        {
            end = afterUnit;
        }

        // 640x512, 640x512x12 µm: an array, and the pitch of its elements. Three numbers alone are a body in millimetres.
        var isArray = unit is null ? count == 2 : unit.Ucum == "{pixel}" || (count == 3 && unit == _micrometre);
        if (isArray)
        {
            var product = numbers[0].Value * numbers[1].Value;
            figures.Add(new Figure(start, (count == 3 ? starts[2] - 1 : end) - start, product, product, Qualifier.None, null, Grid: true));
        }

        unit ??= _millimetre;
        for (var n = isArray ? 2 : 0; n < count; n++)
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
        else if (text[i] == '/' && i + 2 < text.Length && text[i + 1] is '+' or '-' or '−' && char.IsAsciiDigit(text[i + 2]))
        {
            // -55/+85 °C
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
        i += second.Length;
        second = _units.Multiply(text, ref i, tokens, second);
        return i;
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
        or "cm3" or "mL" or "g" or "cm2" or "L/h" or "L/min" or "L/s" or "kg/h" or "g/h" or "kPa" or "kN" or "N.m" or "kV" or "V.A" or "kV.A"
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
