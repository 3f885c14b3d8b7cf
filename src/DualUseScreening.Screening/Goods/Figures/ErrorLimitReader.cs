using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>Reads error limits that grow with length: <c>1,2+L/400</c>, <c>(1.7 + L/1000) µm</c>, <c>1,9+3L/1000</c>, <c>0.9 + 0.0025·L</c>.</summary>
internal sealed class ErrorLimitReader(UnitTable units, UnitReader unitReader)
{
    private readonly Unit? _micrometre = units.Find("um");

    /// <summary>Adds the limit, when the number read is the first of one; where it ends.</summary>
    public bool TryRead(
        ReadOnlySpan<char> text, int start, int at, NumberReader.Number first, TokenisedText tokens, List<Figure> figures,
        out int end)
    {
        end = at;
        var i = Blanks.Skip(text, at);
        if (i >= text.Length || text[i] != '+')
        {
            return false;
        }

        i = Blanks.Skip(text, i + 1);
        var factor = 1.0;
        if (i < text.Length && char.IsAsciiDigit(text[i]))
        {
            var number = NumberReader.Read(text[i..]);
            factor = number.Value;
            i = Blanks.Skip(text, i + number.Length);
            if (i < text.Length && text[i] is '·' or '*' or '×' or 'x')
            {
                i = Blanks.Skip(text, i + 1);
            }
        }

        if (i >= text.Length || text[i] is not ('L' or 'l') || (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])))
        {
            return false;
        }

        i = Blanks.Skip(text, i + 1);
        var divisor = 1.0;
        if (i < text.Length && text[i] is '/' or ':')
        {
            i = Blanks.Skip(text, i + 1);
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

        var unit = unitReader.Read(text, i, tokens, out var afterUnit) ?? _micrometre;
        end = Math.Max(i, afterUnit);

        // L is in millimetres.
        var slope = (unit?.ToSi(factor) ?? factor) / (divisor * 1e-3);
        var value = unit?.ToSi(first.Value) ?? first.Value;
        figures.Add(new Figure(start, end - start, value, value, Qualifier.None, unit, slope));
        return true;
    }
}
