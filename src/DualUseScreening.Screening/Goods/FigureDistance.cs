using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// How far a parameter's name stands from a figure: in front of it nearer than behind it, and neither across a comma or another figure of the dimension if that can
/// be helped.
/// </summary>
internal static class FigureDistance
{
    private const int ReachBefore = 6;
    private const int ReachAfter = 3;

    // What one word more of a name, or among it, is worth.
    private const float Little = 0.25f;

    // As far as a name may be from its figure.
    private const float UnitAsName = 3.5f;

    /// <summary>The distance in words, less a little for a longer name and more for one with other words in between; <see cref="float.MaxValue"/> where the name is not the figure's.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="number">Its number among those of the text.</param>
    /// <param name="first">Its first word.</param>
    /// <param name="last">Its last word.</param>
    /// <param name="mention">Where the parameter is named.</param>
    /// <param name="parameter">The parameter.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="scratch">The figures of the text.</param>
    public static float Of(
        in Figure figure, int number, int first, int last, in Mention mention, Parameter parameter, TokenisedText tokens, GoodsScratch scratch)
    {
        if (parameter.Kind is ParameterKind.Count || (mention.Partial && (first > mention.First || last < mention.First))
            || !Fits(figure, parameter, mention, first, tokens))
        {
            return float.MaxValue;
        }

        float distance;
        if (mention.Last < first)
        {
            distance = first - mention.Last - WordsPassedOver(figure, number, mention.Last, first, tokens, scratch);
            if (distance is < 1 or > ReachBefore)
            {
                return float.MaxValue;
            }

            // Another figure of the dimension in between has the first claim, and the only one where a word of its own leads to this one.
            var between = Between(figure.Dimension, tokens[mention.Last].End, figure.Start, number, scratch, out var lastBetween);
            var breaks = tokens[Math.Min(first, tokens.Count - 1)].Break - tokens[mention.Last].Break;
            if (between > 0 && breaks > 0 && HasWordBetween(lastBetween, first - figure.QualifierWords, tokens))
            {
                return float.MaxValue;
            }

            distance += 2f * between;
            distance += 2f * (breaks == 1 && distance == 1 && (tokens[mention.Last].Flags & TokenFlags.Opens) != 0 ? 0 : breaks);
        }
        else if (mention.First > last)
        {
            distance = mention.First - last + 0.5f;
            if (distance > ReachAfter + 0.5f || IsNameOfNext(mention, parameter, number, last, tokens, scratch))
            {
                return float.MaxValue;
            }

            distance += 2f * Between(figure.Dimension, figure.End, tokens[mention.First].Start, number, scratch, out _);
            distance += 3f * (tokens[mention.First].Break - tokens[Math.Min(last, tokens.Count - 1)].Break);
        }
        else
        {
            // "tensile modulus 88 GPa, strength": the figure stands among the words, but not as one of them. The unit itself (14 bit) names what nothing else does.
            distance = mention.Gaps > 0 ? 1.5f : mention.First > first && mention.Last <= last && figure.Unit is not null ? UnitAsName : 0.5f;
        }

        return distance > ReachBefore + 2 ? float.MaxValue : distance + Little * (1 - mention.Words + mention.Gaps + (mention.IsEnding ? 1 : 0));
    }

    // "40 GHz, resolution bandwidth 10 MHz": what stands behind a comma names the figure after it. So it does in material masters,
    // which put the name first.
    private static bool IsNameOfNext(
        in Mention mention, Parameter parameter, int number, int last, TokenisedText tokens, GoodsScratch scratch)
    {
        if (tokens.HasCase && tokens[mention.First].Break == tokens[Math.Min(last, tokens.Count - 1)].Break)
        {
            return false;
        }

        for (var f = 0; f < scratch.Figures.Count; f++)
        {
            var other = scratch.Figures[f];
            var gap = tokens.IndexAt(other.Start) - mention.Last;
            if (f != number && gap is 1 or 2 && other.Unit is not null && other.In(parameter.Dimension) is not null
                && tokens[mention.Last].Break == tokens[mention.Last + gap].Break)
            {
                return true;
            }
        }

        return false;
    }

    // A figure without a unit is taken in the parameter's own when the name stands right before it: "UPR 1,0", "DN 50", "Y1200".
    private static bool Fits(in Figure figure, Parameter parameter, in Mention mention, int first, TokenisedText tokens)
    {
        if (figure.Unit is not null)
        {
            return parameter.Unit is not null && figure.In(parameter.Dimension) is not null;
        }

        // The 3 of 3DES belongs to its word.
        if (first < tokens.Count && tokens[first].End > figure.End && char.IsAsciiDigit(tokens.Folded(first)[0]) && mention.First != first)
        {
            return false;
        }

        return parameter.Unit is null
            || (!figure.Grid && mention.Last <= first && mention.Last >= first - 1 && first < tokens.Count
                && tokens[mention.Last].Break == tokens[first].Break);
    }

    private static int Between(int dimension, int from, int to, int number, GoodsScratch scratch, out int lastEnd)
    {
        var count = 0;
        lastEnd = -1;
        for (var f = 0; f < scratch.Figures.Count; f++)
        {
            var other = scratch.Figures[f];
            if (f != number && !other.IsDesignation && other.Dimension == dimension && other.Start >= from && other.End <= to)
            {
                count++;
                lastEnd = Math.Max(lastEnd, other.End);
            }
        }

        return count;
    }

    // "Bandwidth 40 MHz, FMAX 85 GHz": the second figure has a word of its own.
    private static bool HasWordBetween(int end, int token, TokenisedText tokens)
    {
        for (var t = Math.Min(token, tokens.Count) - 1; t >= 0 && tokens[t].Start >= end; t--)
        {
            if ((tokens[t].Flags & TokenFlags.Digit) == 0 && !StopWords.Contains(tokens.Folded(t)))
            {
                return true;
            }
        }

        return false;
    }

    // "Accuracy ISO 230-2:1988 at most 12 µm": neither a standard nor what qualifies the figure parts it from its name. One that itself lies there is no name.
    private static int WordsPassedOver(in Figure figure, int number, int from, int to, TokenisedText tokens, GoodsScratch scratch)
    {
        var words = figure.QualifierWords;
        for (var f = 0; f < number; f++)
        {
            var other = scratch.Figures[f];
            if (other.IsDesignation && tokens[from].End <= other.End && other.End <= figure.Start)
            {
                words += tokens.IndexAt(other.End - 1) - Math.Max(from, tokens.IndexAt(other.Start) - 1);
            }
        }

        return words;
    }
}
