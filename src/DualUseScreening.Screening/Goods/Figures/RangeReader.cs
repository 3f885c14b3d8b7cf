using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>Reads the second end of a range: <c>-55/+85</c>, <c>27–31</c>, <c>10...20</c>, <c>5 to 9</c>.</summary>
internal sealed class RangeReader(UnitReader unitReader, Wording wording)
{
    /// <summary>Reads the other end of a range and its sign, from behind the first.</summary>
    /// <returns>Where it ends; 0 when there is none.</returns>
    public int Read(ReadOnlySpan<char> text, int at, TokenisedText tokens, out NumberReader.Number second, out int sign)
    {
        second = default;
        sign = 1;
        var i = Blanks.Skip(text, at);
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

        i = Blanks.Skip(text, i);
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
        second = unitReader.Multiply(text, ref i, tokens, second);
        return i;
    }
}
