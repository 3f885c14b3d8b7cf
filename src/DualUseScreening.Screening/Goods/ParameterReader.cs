using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Says what the figures of a text mean: each goes to the parameter of its dimension whose words stand nearest (<see cref="FigureDistance"/>). Reads flags,
/// choices and counts as well.
/// </summary>
internal sealed class ParameterReader(GoodsIndex index)
{
    // A figure is kept for every parameter that is about as near as the nearest: which of them has it, the entry's own parameters decide.
    private const float NearMiss = 0.8f;

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
                        scratch.Mentions.Add(new Mention(target.Id, hit.First, hit.Last, hit.Words, hit.Partial && hit.First == hit.Last)
                        {
                            Gaps = Gaps(hit, tokens),
                            IsEnding = hit.IsPartOfWord,
                        });
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

    private static int Gaps(in PhraseHit hit, TokenisedText tokens)
    {
        var gaps = hit.Last - hit.First + 1 - hit.Words;
        for (var t = hit.First + 1; gaps > 0 && t < hit.Last; t++)
        {
            gaps -= StopWords.Contains(tokens.Folded(t)) ? 1 : 0;
        }

        return Math.Max(0, gaps);
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
            // D50: a grain size by that name, or a diameter; in front of a figure it is the name.
            if (mention.Partial && mention.First == token && !(token + 1 < tokens.Count && char.IsAsciiDigit(tokens.Folded(token + 1)[0]) && tokens[token + 1].Break == tokens[token].Break))
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
            best = Math.Min(best, FigureDistance.Of(figure, number, first, last, mention, index.Parameters[mention.Parameter], tokens, scratch));
        }

        if (best == float.MaxValue)
        {
            return false;
        }

        foreach (var mention in scratch.Mentions)
        {
            var parameter = index.Parameters[mention.Parameter];
            var distance = FigureDistance.Of(figure, number, first, last, mention, parameter, tokens, scratch);
            if (distance <= best + NearMiss)
            {
                var read = figure.Unit is null && parameter.Unit is { } unit
                    ? figure with { Low = unit.ToSi(figure.Low), High = unit.ToSi(figure.High) }
                    : parameter.Unit is null ? figure : figure.In(parameter.Dimension) ?? figure;
                scratch.Facts.Add(Of(read, mention.Parameter, parameter.Dimension, segment, false) with { Distance = distance });
            }
        }

        return true;
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
