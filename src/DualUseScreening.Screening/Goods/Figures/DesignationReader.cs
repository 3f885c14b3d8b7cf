using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>
/// Reads the numbers of standards, which are no figures of the goods: <c>ISO 230-2:1988</c>, <c>DIN EN 10216-5</c>, <c>ASTM B348</c>. The issuer alone does not make one: a vacuum
/// flange is <c>ISO 160</c>, and the French <c>EN 60 mm</c> is no standard.
/// </summary>
internal sealed class DesignationReader(UnitReader units, Wording wording)
{
    private const int UsualDigits = 4;
    private const int LeastDigits = 3;

    /// <summary>Adds the designation that the number at a character belongs to, as a figure that says nothing; where it ends.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int start, TokenisedText tokens, List<Figure> figures, out int end)
    {
        end = start;
        var token = tokens.IndexAt(start);
        if (token == 0 || token >= tokens.Count || tokens[token - 1].Break != tokens[token].Break || !IsIssuer(tokens, token - 1))
        {
            return false;
        }

        var first = token - 1;
        while (first > 0 && IsIssuer(tokens, first - 1) && tokens[first - 1].Break == tokens[first].Break)
        {
            first--;
        }

        end = Digits.End(text, start);
        var digits = end - start;
        var isJoined = false;
        while (end + 1 < text.Length && text[end] is '-' or ':' or '/' && char.IsAsciiDigit(text[end + 1]))
        {
            end = Digits.End(text, end + 1);
            isJoined = true;
        }

        var isSure = isJoined || digits >= UsualDigits || first < token - 1;
        if (digits < LeastDigits || !isSure || (!isJoined && units.Read(text, end, tokens, out _) is not null))
        {
            end = start;
            return false;
        }

        figures.Add(new Figure(tokens[first].Start, end - tokens[first].Start, 0, 0, Qualifier.None, null) { IsDesignation = true });
        return true;
    }

    private bool IsIssuer(TokenisedText tokens, int token) => tokens[token].IsUpper && wording.IsStandard(tokens.Folded(token));
}
