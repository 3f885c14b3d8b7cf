using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Reads how many there are of something: <c>5-axis</c>, <c>5ax</c>, <c>five axes</c>, <c>axes: 5</c>. The nearest noun has the figure, unless
/// another figure stands in between.
/// </summary>
internal sealed class CountReader(GoodsIndex index)
{
    /// <summary>Adds the figure to what is known if it counts anything.</summary>
    public bool Read(in Figure figure, int number, TokenisedText tokens, GoodsScratch scratch, int segment)
    {
        var (low, high) = figure.Unit is { } unit ? (Math.Round(unit.FromSi(figure.Low), 6), Math.Round(unit.FromSi(figure.High), 6)) : (figure.Low, figure.High);
        if (low < 0 || low != Math.Floor(low) || figure.Grid || figure.Slope > 0)
        {
            return false;
        }

        var token = tokens.IndexAt(figure.Start);
        var best = int.MaxValue;
        foreach (var mention in scratch.Mentions)
        {
            best = Math.Min(best, CountGap(figure, number, token, mention, tokens, scratch));
        }

        if (best == int.MaxValue)
        {
            return false;
        }

        foreach (var mention in scratch.Mentions)
        {
            if (CountGap(figure, number, token, mention, tokens, scratch) == best)
            {
                scratch.Facts.Add(new Reading(
                    mention.Parameter, low, Math.Floor(high), figure.Qualifier, 0, 0, 0, segment, figure.Start,
                    Math.Max(figure.End, tokens[mention.Last].End) - figure.Start, false));
            }
        }

        return true;
    }

    // Words between a figure and the noun it counts; the greatest number where it does not count it.
    private int CountGap(in Figure figure, int number, int token, in Mention mention, TokenisedText tokens, GoodsScratch scratch)
    {
        if (index.Parameters[mention.Parameter].Kind != ParameterKind.Count || (mention.Partial && mention.First != token))
        {
            return int.MaxValue;
        }

        var gap = mention.First - token;

        // 7 degrees of freedom: the noun begins with what looks like a unit, and goes on.
        var unitIsOfNoun = gap == 1 && tokens[mention.First].Start < figure.End && tokens[mention.Last].End > figure.End;
        if (gap is >= 0 and <= 2 && (figure.Unit is null || gap == 0 || unitIsOfNoun) && tokens[mention.First].Break == tokens[token].Break
            && !HasFigureBetween(figure.End, tokens[mention.First].Start, number, scratch))
        {
            return gap;
        }

        return mention.Last == token - 1 && figure.Unit is null && tokens[token].Start == figure.Start && !IsCounted(mention, number, tokens, scratch)
            ? 3 : int.MaxValue;
    }

    // "3-axis X800": the noun has its number.
    private static bool IsCounted(in Mention mention, int number, TokenisedText tokens, GoodsScratch scratch)
    {
        for (var f = 0; f < scratch.Figures.Count; f++)
        {
            if (f != number && scratch.Figures[f].Unit is null && tokens.IndexAt(scratch.Figures[f].Start) == mention.First - 1)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasFigureBetween(int from, int to, int number, GoodsScratch scratch)
    {
        for (var f = 0; f < scratch.Figures.Count; f++)
        {
            if (f != number && scratch.Figures[f].Start >= from && scratch.Figures[f].End <= to)
            {
                return true;
            }
        }

        return false;
    }
}
