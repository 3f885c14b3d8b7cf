using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Finds the figures of a text: numbers with unit, ranges, grids (<c>640x512</c>), dimensions (<c>600 × 400 mm</c>), error limits
/// (<c>1,2+L/400</c>), numbers spelt in words. What they mean is for <see cref="ParameterReader"/> to say.
/// </summary>
public sealed class FigureScanner
{
    private readonly Unit? _inch;
    private readonly UnitReader _units;
    private readonly GridReader _grids;
    private readonly ErrorLimitReader _limits;
    private readonly RatioReader _ratios;
    private readonly RangeReader _ranges;
    private readonly QualifierReader _qualifiers;
    private readonly DesignationReader _standards;
    private readonly Wording _wording;

    /// <summary>A scanner with the units and the wording of a release.</summary>
    public FigureScanner(UnitTable units, Wording wording)
    {
        _wording = wording;
        _inch = units.Find("[in_i]");
        _units = new UnitReader(units, wording);
        _grids = new GridReader(units, _units, wording);
        _limits = new ErrorLimitReader(units, _units);
        _ratios = new RatioReader(units, _units);
        _ranges = new RangeReader(_units, wording);
        _qualifiers = new QualifierReader(wording);
        _standards = new DesignationReader(_units, wording);
    }

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

            var number = (tokens[t].Flags & TokenFlags.Digit) == 0 ? _wording.Number(tokens.Folded(t)) : 0;
            if (number > 0)
            {
                figures.Add(new Figure(tokens[t].Start, tokens[t].Length, number, number, _wording.Before(tokens, t, out var words), null) { QualifierWords = words });
            }
        }
    }

    private static bool IsDimension(ReadOnlySpan<char> letters) => letters.Length == 1 || letters is "DN" or "ID" or "OD" or "dn" or "id" or "od";

    // The hydrogen of kg H2/h.
    private static bool IsInFigure(in Token token, List<Figure> figures)
    {
        foreach (var figure in figures)
        {
            if ((figure.Unit is not null || figure.IsDesignation) && figure.Start < token.Start && token.End <= figure.End)
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

        var number = NumberReader.Read(text[at..], blanks: false);
        var end = at + number.Length;
        Unit? unit = null;
        if (end < text.Length && char.IsLetter(text[end]))
        {
            unit = _units.ReadGlued(text, end, token.End, tokens, out end);
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

        var value = number.ToSi(unit);
        return new Figure(at, end - at, value, value, Qualifier.None, unit);
    }

    private int ReadFigure(ReadOnlySpan<char> text, int start, TokenisedText tokens, List<Figure> figures)
    {
        if (_standards.TryRead(text, start, tokens, figures, out var end) || TryInches(text, start, tokens, figures, out end))
        {
            return end;
        }

        var first = NumberReader.Read(text[start..]);
        var at = start + first.Length;
        first = _units.Multiply(text, ref at, tokens, first);
        var sign = IsNegative(text, start) ? -1 : 1;
        if (_limits.TryRead(text, start, at, first, tokens, figures, out end)
            || _grids.TryRead(text, start, at, first, tokens, figures, out end)
            || _ratios.TryRead(text, start, at, first, tokens, figures, out end))
        {
            return end;
        }

        var unit = _units.Read(text, at, tokens, out var afterUnit);
        var rangeEnd = _ranges.Read(text, unit is null ? at : afterUnit, tokens, out var second, out var secondSign);
        if (rangeEnd > 0)
        {
            var secondUnit = _units.Read(text, rangeEnd, tokens, out var afterSecond);
            if (secondUnit is not null || unit is null)
            {
                // 20-W: a hyphen before the number's end, not a range downwards.
                var a = first.ToSi(unit ?? secondUnit, sign);
                var b = second.ToSi(secondUnit ?? unit, secondSign);
                if (unit is null || secondUnit is null || unit.Dimension == secondUnit.Dimension)
                {
                    end = secondUnit is null ? rangeEnd : afterSecond;
                    figures.Add(new Figure(start, end - start, Math.Min(a, b), Math.Max(a, b), Qualifier.None, secondUnit ?? unit));
                    return end;
                }
            }
        }

        end = unit is null ? at : afterUnit;
        var value = first.ToSi(unit, sign);
        figures.Add(new Figure(start, end - start, value, value, _qualifiers.Read(text, start, end, tokens, out var words), unit) { QualifierWords = words });
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
        figures.Add(new Figure(start, end - start, value, value, _qualifiers.Read(text, start, end, tokens, out var words), _inch) { QualifierWords = words });
        return true;
    }

    private static bool IsNegative(ReadOnlySpan<char> text, int start)
    {
        if (start == 0 || text[start - 1] is not ('-' or '−'))
        {
            return false;
        }

        return start == 1 || text[start - 2] is ' ' or '(' or ':' or '=' or '<' or '>' or '≤' or '≥';
    }
}
