using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Reads what stands behind a number: a word that multiplies it (<c>5 million</c>), its unit, and what the unit is a rate of
/// (<c>150 g of fluorine per hour</c>).
/// </summary>
internal sealed class UnitReader(UnitTable units, Wording wording)
{
    /// <summary>Applies a multiplying word behind a number.</summary>
    /// <remarks>Moves <c>at</c>, the first character behind the number, behind the word, and behind an "of" that follows it.</remarks>
    public NumberReader.Number Multiply(ReadOnlySpan<char> text, ref int at, TokenisedText tokens, NumberReader.Number number)
    {
        var from = Blanks.Skip(text, at, 2);
        var token = TokenStartingAt(text, from, tokens);
        if (token < 0 || wording.Multiplier(tokens.Folded(token)) is not (> 0 and var factor))
        {
            return number;
        }

        at = tokens[token].End;
        var next = TokenStartingAt(text, Blanks.Skip(text, at, 2), tokens);
        if (next >= 0 && wording.IsOf(tokens.Folded(next)))
        {
            at = tokens[next].End;
            at += at < text.Length && text[at] is '\'' or '’' ? 1 : 0;
        }

        return number with { Value = number.Value * factor, Grouped = double.NaN };
    }

    /// <summary>The unit behind a number, and where it ends; null if there is none.</summary>
    public Unit? Read(ReadOnlySpan<char> text, int at, TokenisedText tokens, out int end)
    {
        var from = Blanks.Skip(text, at, 2);
        var hyphen = from < text.Length && text[from] == '-' && from == at;
        from += hyphen ? 1 : 0;
        end = at;
        if (from >= text.Length)
        {
            return null;
        }

        var unit = units.Read(text[from..], out var length, tokens.HasCase);
        if (unit is null || (hyphen && length < 2))
        {
            return null;
        }

        end = from + length;
        return ReadRate(text, ref end, tokens, unit) ?? unit;
    }

    /// <summary>A unit that stands right behind a number with no blank and ends where the word ends; null if there is none.</summary>
    public Unit? ReadGlued(ReadOnlySpan<char> text, int at, int wordEnd, TokenisedText tokens, out int end)
    {
        var unit = units.Read(text[at..], out var length, tokens.HasCase);
        end = at + length;
        return unit is not null && end >= wordEnd ? unit : null;
    }

    // g/Stunde, litres per minute, 150 g Fluor je Stunde, 1.800 kg H2/h
    private Unit? ReadRate(ReadOnlySpan<char> text, ref int end, TokenisedText tokens, Unit unit)
    {
        var at = Blanks.Skip(text, end, 1);
        if (at < text.Length && text[at] == '/')
        {
            at++;
        }
        else
        {
            at = FindPer(text, at, tokens);
            if (at < 0)
            {
                return null;
            }
        }

        at = Blanks.Skip(text, at, 1);
        if (at >= text.Length || units.Read(text[at..], out var length) is not { } by || units.Rate(unit, by) is not { } rate)
        {
            return null;
        }

        end = at + length;
        return rate;
    }

    // What stands behind the word "per" or a slash, at most two words on, which say of what; -1 for none.
    private int FindPer(ReadOnlySpan<char> text, int at, TokenisedText tokens)
    {
        var first = TokenStartingAt(text, at, tokens);
        if (first >= 0 && tokens[first].End < text.Length && text[tokens[first].End] == '/')
        {
            return tokens[first].End + 1;
        }

        for (var t = first; first >= 0 && t < tokens.Count && t <= first + 2 && tokens[t].Break == tokens[first].Break; t++)
        {
            if (wording.IsPer(tokens.Folded(t)))
            {
                return tokens[t].End;
            }

            if ((tokens[t].Flags & TokenFlags.Digit) != 0)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int TokenStartingAt(ReadOnlySpan<char> text, int at, TokenisedText tokens)
    {
        if (at >= text.Length || !char.IsLetter(text[at]))
        {
            return -1;
        }

        var token = tokens.IndexAt(at);
        return token < tokens.Count && tokens[token].Start == at ? token : -1;
    }
}
