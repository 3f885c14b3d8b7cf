using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>Reads how a figure is qualified by the sign or the words before it, or by the words behind it: <c>≤ 5</c>, <c>>=5</c>, <c>at most 5</c>, <c>5 mm or less</c>.</summary>
internal sealed class QualifierReader(Wording wording)
{
    /// <summary>How the figure between two characters is qualified, its unit included, and by how many words before it.</summary>
    public Qualifier Read(ReadOnlySpan<char> text, int start, int end, TokenisedText tokens, out int words)
    {
        words = 0;
        var i = start - 1;
        while (i >= 0 && (Blanks.Is(text[i]) || text[i] is '+' or '-' or '−'))
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

        var before = wording.Before(tokens, tokens.IndexAt(start), out words);
        return before == Qualifier.None ? wording.After(tokens, tokens.IndexAt(end)) : before;
    }
}
