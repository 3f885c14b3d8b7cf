using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Reads one part in many: <c>1:5 900</c>, <c>1/4000</c>. A share, in the unit of one. A slash needs thousands behind it: 1/4 is a fraction,
/// 1/400 a resolving power.
/// </summary>
internal sealed class RatioReader(UnitTable units, UnitReader reader)
{
    private const double LeastBehindSlash = 1000;

    private readonly Unit? _share = units.Find("%");

    /// <summary>Adds the share that a ratio stands for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first number starts.</param>
    /// <param name="at">Where it ends.</param>
    /// <param name="first">The first number.</param>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="figures">Where the figure goes.</param>
    /// <param name="end">Where the ratio ends.</param>
    public bool TryRead(ReadOnlySpan<char> text, int start, int at, NumberReader.Number first, TokenisedText tokens, List<Figure> figures, out int end)
    {
        end = at;
        if (_share is null || first.Value != 1 || at + 1 >= text.Length || text[at] is not (':' or '/') || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        var second = NumberReader.Read(text[(at + 1)..]);
        var many = second.ToSi(null);
        end = at + 1 + second.Length;
        if (many <= (text[at] == '/' ? LeastBehindSlash - 1 : 1) || reader.Read(text, end, tokens, out _) is not null || (end < text.Length && text[end] == ':'))
        {
            return false;
        }

        figures.Add(new Figure(start, end - start, 1 / many, 1 / many, Qualifier.None, _share));
        return true;
    }
}
