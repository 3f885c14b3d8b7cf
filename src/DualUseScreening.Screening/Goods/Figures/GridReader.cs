using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Reads numbers that multiply: an array of elements (<c>640x512</c>, <c>640x512x12 µm</c>), the sides of a body (<c>1.200 x 800 x 600 mm</c>), or a tube's diameter and wall
/// (<c>OD 60 x 5</c>).
/// </summary>
internal sealed class GridReader(UnitTable units, UnitReader unitReader, Wording wording)
{
    private readonly Unit? _micrometre = units.Find("um");
    private readonly Unit? _millimetre = units.Find("mm");

    /// <summary>Adds what a grid says, when the number read is the first of one; where it ends.</summary>
    public bool TryRead(
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
            var i = Blanks.Skip(text, end);
            if (i >= text.Length || text[i] is not ('x' or 'X' or '×' or '*'))
            {
                break;
            }

            i = Blanks.Skip(text, i + 1);
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

        var unit = unitReader.Read(text, end, tokens, out var afterUnit);
        if (unit is not null)
        {
            end = afterUnit;
        }

        // 640x512, 640x512x12 µm: an array, and the pitch of its elements. Three numbers alone are a body in millimetres, and two behind a diameter.
        var isArray = unit is null ? count == 2 && !IsAcross(text, start, tokens) : unit.Ucum == "{pixel}" || (count == 3 && unit == _micrometre);
        if (isArray)
        {
            var product = numbers[0].Value * numbers[1].Value;
            figures.Add(new Figure(start, (count == 3 ? starts[2] - 1 : end) - start, product, product, Qualifier.None, null, Grid: true));
        }

        unit ??= _millimetre;
        for (var n = isArray ? 2 : 0; n < count; n++)
        {
            var value = numbers[n].ToSi(unit);
            var length = n == count - 1 ? end - starts[n] : numbers[n].Length;
            figures.Add(new Figure(starts[n], length, value, value, Qualifier.None, unit) { Side = count == 3 && !isArray ? n + 1 : 0 });
        }

        return true;
    }

    private bool IsAcross(ReadOnlySpan<char> text, int start, TokenisedText tokens)
    {
        var token = tokens.IndexAt(start);
        return token > 0 && token < tokens.Count && text[tokens[token - 1].End..start].Trim().Length == 0 && wording.IsAcross(tokens.Folded(token - 1));
    }
}
