using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Goods.Words;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// What is costly to work out of the goods vocabulary: every phrase that its patterns stand for, stemmed and inverted, and the names of parameters.
/// It follows from the content alone, so that it can be kept beside it and read back when a service starts. Immutable.
/// </summary>
public sealed class GoodsTables
{
    internal GoodsTables(PhraseTables<GoodsTarget> phrases, NumberedName[] parameterNames, WordTables words)
    {
        Phrases = phrases;
        ParameterNames = parameterNames;
        Words = words;
    }

    internal PhraseTables<GoodsTarget> Phrases { get; }

    /// <summary>Names of parameters, folded and stemmed, with the numbers of those that bear them.</summary>
    internal NumberedName[] ParameterNames { get; }

    internal WordTables Words { get; }

    /// <summary>Works the tables out.</summary>
    /// <exception cref="FormatException">A phrase cannot be read.</exception>
    public static GoodsTables Build(ControlListContent content) =>
        new(BuildPhrases(content), IndexParameterNames(content.Parameters), WordTables.Build(content));

    internal static string NameKey(string name)
    {
        var folded = Folding.Fold(name);
        return string.Join(' ', folded.Split([' ', '-', '_', '/', '\'', '’', ','], StringSplitOptions.RemoveEmptyEntries).Select(Stemming.Stem));
    }

    private static NumberedName[] IndexParameterNames(IReadOnlyList<ParameterContent> parameters)
    {
        var names = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var p = 0; p < parameters.Count; p++)
        {
            foreach (var name in parameters[p].Words.SelectMany(w => PhrasePattern.Expand(w.Text)).Append(parameters[p].Id)
                .Concat([parameters[p].Ask.En, parameters[p].Ask.Nl, parameters[p].Ask.Fr, parameters[p].Ask.De]))
            {
                var key = NameKey(name.Replace("=", "", StringComparison.Ordinal));
                if (!names.TryGetValue(key, out var list))
                {
                    names.Add(key, list = []);
                }

                if (!list.Contains(p))
                {
                    list.Add(p);
                }
            }
        }

        return [.. names.Select(n => new NumberedName(n.Key, [.. n.Value]))];
    }

    private static PhraseTables<GoodsTarget> BuildPhrases(ControlListContent content)
    {
        var builder = new PhraseIndexBuilder<GoodsTarget>();
        var wording = new Wording(content.Wording);
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var t = 0; t < content.Terms.Count; t++)
        {
            terms[content.Terms[t].Id] = t;
            foreach (var phrase in content.Terms[t].Phrases)
            {
                builder.Add(phrase.Text, new GoodsTarget(GoodsTargetKind.Term, t));
            }

            foreach (var phrase in content.Terms[t].Not)
            {
                builder.Add(phrase, new GoodsTarget(GoodsTargetKind.NotTerm, t));
            }
        }

        for (var p = 0; p < content.Parameters.Count; p++)
        {
            AddParameter(builder, p, content.Parameters[p], wording);
        }

        for (var c = 0; c < content.Contexts.Count; c++)
        {
            var term = terms.GetValueOrDefault(content.Contexts[c].Term, -1);
            foreach (var word in content.Contexts[c].Words.Concat(term < 0 ? [] : content.Terms[term].Phrases.Select(p => p.Text)))
            {
                builder.Add(word, new GoodsTarget(GoodsTargetKind.Context, c));
            }
        }

        foreach (var abbreviation in content.Abbreviations)
        {
            builder.AddShortForm(abbreviation.Short, abbreviation.Words);
        }

        return builder.BuildTables();
    }

    private static void AddParameter(PhraseIndexBuilder<GoodsTarget> builder, int number, ParameterContent parameter, Wording wording)
    {
        foreach (var word in parameter.Words)
        {
            var kind = parameter.Kind == ParameterKind.Flag ? GoodsTargetKind.Flag : GoodsTargetKind.Parameter;
            builder.Add(word.Text, new GoodsTarget(kind, number), parameter.Kind == ParameterKind.Count);
            if (parameter.Kind == ParameterKind.Count && !word.Text.StartsWith('=') && !word.Text.Contains(' '))
            {
                foreach (var noun in PhrasePattern.Expand(word.Text))
                {
                    foreach (var (spelt, value) in wording.NumberWords)
                    {
                        if (!spelt.Contains(' '))
                        {
                            builder.Add(spelt + Folding.Fold(noun), new GoodsTarget(GoodsTargetKind.CountValue, number, value));
                        }
                    }
                }
            }
        }

        foreach (var word in parameter.Denied)
        {
            builder.Add(word, new GoodsTarget(GoodsTargetKind.DeniedFlag, number));
        }

        for (var v = 0; v < parameter.Values.Count; v++)
        {
            foreach (var word in parameter.Values[v].Words)
            {
                builder.Add(word, new GoodsTarget(GoodsTargetKind.Choice, number, v));
            }
        }
    }
}
