using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Says what the figures of a text mean: each goes to the parameter of its dimension whose words stand nearest, a parameter in front of it
/// before one behind it, and neither across a comma if that can be helped. Reads flags, choices and counts as well.
/// </summary>
internal sealed class ParameterReader(GoodsIndex index)
{
    private const int ReachBefore = 6;
    private const int ReachAfter = 3;

    // A figure is kept for every parameter that is about as near as the nearest: which of them has it, the entry's own parameters decide.
    private const float NearMiss = 0.8f;

    // As far as a name may be from its figure.
    private const float UnitAsName = 3.5f;

    private readonly CountReader _counts = new(index);

    /// <summary>Reads what the last search found in the description.</summary>
    public void ReadText(TokenisedText tokens, GoodsScratch scratch, int segment)
    {
        ReadMentions(tokens, scratch, segment);
        for (var f = 0; f < scratch.Figures.Count; f++)
        {
            var figure = scratch.Figures[f];
            if (figure.IsDesignation || tokens.IndexAt(figure.Start) >= scratch.LeftOutFrom)
            {
                continue;
            }

            // 600A is 600 amperes, even where an A counts axes.
            var isCount = _counts.Read(figure, f, tokens, scratch, segment);
            if ((isCount && figure.Unit is null) || IsPartOfName(figure, tokens, scratch) || Bind(figure, f, tokens, scratch, segment))
            {
                continue;
            }

            if (figure.Unit is not null || figure.Grid)
            {
                var dimension = figure.Grid && figure.Unit is null ? index.Units.Dimension("pixels") : figure.Dimension;
                scratch.Facts.Add(Of(figure, -1, dimension, segment, false));
                foreach (var other in figure.Unit?.Alternatives ?? [])
                {
                    scratch.Facts.Add(Of(figure.In(other.Dimension)!.Value, -1, other.Dimension, segment, false));
                }
            }
        }
    }

    /// <summary>Reads an attribute: its name says the parameter, its value the fact.</summary>
    /// <returns>Whether its name was recognised.</returns>
    public bool ReadAttribute(ItemAttribute attribute, GoodsScratch scratch, int segment)
    {
        var parameters = index.ParametersNamed(attribute.Name);
        if (parameters.IsEmpty)
        {
            return false;
        }

        var tokens = scratch.AttributeTokens;
        tokens.Read(attribute.Value);
        scratch.Figures.Clear();
        index.Figures.Scan(attribute.Value, tokens, scratch.Figures);
        index.Phrases.Search(tokens, scratch.Search);
        foreach (var number in parameters)
        {
            ReadValue(index.Parameters[number], attribute.Value, tokens, scratch, segment);
        }

        return true;
    }

    private void ReadValue(Parameter parameter, string value, TokenisedText tokens, GoodsScratch scratch, int segment)
    {
        switch (parameter.Kind)
        {
            case ParameterKind.Flag:
                if (YesNo(tokens) is { } answer)
                {
                    scratch.Facts.Add(Flag(parameter.Number, answer, segment, 0, value.Length, true));
                }

                break;
            case ParameterKind.Choice:
                foreach (var hit in scratch.Search.Hits)
                {
                    foreach (var target in index.Phrases.Targets(hit))
                    {
                        if (target.Kind == GoodsTargetKind.Choice && target.Id == parameter.Number)
                        {
                            scratch.Facts.Add(Choice(parameter.Number, target.Value, segment, 0, value.Length, true));
                        }
                    }
                }

                break;
            default:
                foreach (var figure in scratch.Figures)
                {
                    if (figure.IsDesignation)
                    {
                        continue;
                    }

                    if (figure.Unit is null && parameter.Unit is { } unit)
                    {
                        var read = figure with { Low = unit.ToSi(figure.Low), High = unit.ToSi(figure.High) };
                        scratch.Facts.Add(Of(read, parameter.Number, parameter.Dimension, segment, true));
                    }
                    else if (parameter.Unit is null)
                    {
                        scratch.Facts.Add(Of(figure, parameter.Number, parameter.Dimension, segment, true));
                    }
                    else if (figure.In(parameter.Dimension) is { } converted)
                    {
                        scratch.Facts.Add(Of(converted, parameter.Number, parameter.Dimension, segment, true));
                    }
                }

                break;
        }
    }

    private static bool? YesNo(TokenisedText tokens)
    {
        if (tokens.Count == 0)
        {
            return null;
        }

        return tokens.Folded(0) switch
        {
            "yes" or "y" or "true" or "ja" or "oui" or "1" or "wahr" or "waar" or "vrai" or "x" => true,
            "no" or "n" or "false" or "nee" or "neen" or "non" or "nein" or "0" or "falsch" or "onwaar" or "faux" or "none" => false,
            _ => null,
        };
    }

    private void ReadMentions(TokenisedText tokens, GoodsScratch scratch, int segment)
    {
        foreach (ref readonly var hit in scratch.Search.Hits)
        {
            var isLeftOut = hit.Last >= scratch.LeftOutFrom;
            foreach (ref readonly var target in index.Phrases.Targets(hit))
            {
                if (isLeftOut && (target.Kind != GoodsTargetKind.Flag || hit.First < scratch.LeftOutFrom))
                {
                    continue;
                }

                var start = tokens[hit.First].Start;
                var length = tokens[hit.Last].End - start;
                if (hit.IsUnbroken && target.Kind is GoodsTargetKind.Term or GoodsTargetKind.Parameter)
                {
                    scratch.Names.Add((hit.First, hit.Last));
                }

                switch (target.Kind)
                {
                    case GoodsTargetKind.Parameter:
                        scratch.Mentions.Add(new Mention(target.Id, hit.First, hit.Last, hit.Words, hit.Partial && hit.First == hit.Last));
                        break;
                    case GoodsTargetKind.CountValue:
                        scratch.Facts.Add(new Reading(
                            target.Id, target.Value, target.Value, Qualifier.None, 0, 0, 0, segment, start, length, false));
                        break;
                    case GoodsTargetKind.Flag:
                        scratch.Facts.Add(Flag(target.Id, !isLeftOut && !IsNegated(tokens, hit), segment, start, length, false));
                        break;
                    case GoodsTargetKind.DeniedFlag when !hit.Guessed:
                        scratch.Facts.Add(Flag(target.Id, false, segment, start, length, true));
                        break;
                    case GoodsTargetKind.Choice:
                        if (!IsNegated(tokens, hit))
                        {
                            scratch.Facts.Add(Choice(target.Id, target.Value, segment, start, length, false));
                        }

                        break;
                }
            }
        }
    }

    private bool IsNegated(TokenisedText tokens, in PhraseHit hit)
    {
        // Among its words: "aircraft, not certified".
        for (var t = hit.First + 1; t < hit.Last; t++)
        {
            if (index.Denies(tokens.Folded(t)))
            {
                return true;
            }
        }

        var first = hit.First;
        for (var t = first - 1; t >= 0 && t >= first - 2 && tokens[t].Break == tokens[first].Break; t--)
        {
            if (index.Denies(tokens.Folded(t)))
            {
                return true;
            }
        }

        return false;
    }

    // The ten of boron-10, the four of the French "four".
    private static bool IsPartOfName(in Figure figure, TokenisedText tokens, GoodsScratch scratch)
    {
        if (figure.Unit is not null || figure.Grid)
        {
            return false;
        }

        var token = tokens.IndexAt(figure.Start);
        foreach (var mention in scratch.Mentions)
        {
            // D50: a grain size by that name, or a diameter.
            if (mention.Partial && mention.First == token)
            {
                return false;
            }
        }

        foreach (var (first, last) in scratch.Names)
        {
            if (first <= token && token <= last)
            {
                return true;
            }
        }

        return false;
    }

    private bool Bind(in Figure figure, int number, TokenisedText tokens, GoodsScratch scratch, int segment)
    {
        var first = tokens.IndexAt(figure.Start);
        var last = Math.Max(first, tokens.IndexAt(figure.End) - 1);
        var best = float.MaxValue;
        foreach (var mention in scratch.Mentions)
        {
            best = Math.Min(best, Distance(figure, number, first, last, mention, tokens, scratch));
        }

        if (best == float.MaxValue)
        {
            return false;
        }

        foreach (var mention in scratch.Mentions)
        {
            var distance = Distance(figure, number, first, last, mention, tokens, scratch);
            if (distance <= best + NearMiss)
            {
                var parameter = index.Parameters[mention.Parameter];
                var read = figure.Unit is null && parameter.Unit is { } unit
                    ? figure with { Low = unit.ToSi(figure.Low), High = unit.ToSi(figure.High) }
                    : parameter.Unit is null ? figure : figure.In(parameter.Dimension) ?? figure;
                scratch.Facts.Add(Of(read, mention.Parameter, parameter.Dimension, segment, false) with { Distance = distance });
            }
        }

        return true;
    }

    // How far a parameter's words are from a figure, in words; a longer name is a little nearer, one with other words in between a little farther.
    private float Distance(
        in Figure figure, int number, int first, int last, in Mention mention, TokenisedText tokens, GoodsScratch scratch)
    {
        var parameter = index.Parameters[mention.Parameter];
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

        return distance > ReachBefore + 2 ? float.MaxValue : distance - 0.25f * (mention.Words - 1) + 0.25f * mention.Gaps;
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

    private static Reading Of(in Figure figure, int parameter, int dimension, int segment, bool stated) => new(
        parameter, figure.Low, figure.High, figure.Qualifier, figure.Slope, 0, dimension, segment, figure.Start, figure.Length, stated)
    {
        TwinFactor = figure.Unit?.TwinFactor ?? 0,
        Side = (byte)figure.Side,
    };

    private static Reading Flag(int parameter, bool value, int segment, int start, int length, bool stated) => new(
        parameter, value ? 1 : 0, value ? 1 : 0, Qualifier.None, 0, 0, 0, segment, start, length, stated);

    private static Reading Choice(int parameter, int value, int segment, int start, int length, bool stated) => new(
        parameter, 0, 0, Qualifier.None, 0, 1UL << value, 0, segment, start, length, stated);
}
