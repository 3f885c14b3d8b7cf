using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>Reads a description and the attributes beside it: goods names, contexts, figures and other facts.</summary>
internal sealed class DescriptionReader(GoodsIndex index)
{
    private const int LeastShortened = 8;

    private readonly ParameterReader _reader = new(index);

    /// <summary>Reads all texts of the goods.</summary>
    public void Read(GoodsQuery query, GoodsScratch scratch)
    {
        var tokens = scratch.Tokens;
        tokens.Read(query.Description);
        index.Figures.Scan(query.Description, tokens, scratch.Figures);
        index.Phrases.Search(tokens, scratch.Search, guess: true);
        scratch.LeftOutFrom = FirstExclusion(scratch.Search);
        _reader.ReadText(tokens, scratch, 0);
        var leftOutFrom = scratch.LeftOutFrom;
        foreach (ref readonly var hit in scratch.Search.Hits)
        {
            foreach (ref readonly var target in index.Phrases.Targets(hit))
            {
                switch (target.Kind)
                {
                    case GoodsTargetKind.Term when !IsParted(hit, tokens) && (!hit.IsPartOfWord || !index.IsSubstance(target.Id)):
                        scratch.TermHits.Add(new TermHit(target.Id, hit.First, hit.Last, hit.Quality, hit.Weight) { Guessed = hit.Guessed });
                        break;
                    case GoodsTargetKind.NotTerm when !hit.Guessed && !IsDenied(hit, tokens):
                        scratch.NotTerms.Add(target.Id);
                        break;
                    case GoodsTargetKind.Context when !hit.Guessed || IsShortenedKnowledge(hit, target.Id, query.Description, tokens):
                        scratch.Contexts.Add(new ContextHit(target.Id, hit.First, hit.Last));
                        break;
                }
            }
        }

        scratch.LeftOutFrom = int.MaxValue;
        for (var a = 0; a < query.Attributes.Count; a++)
        {
            var attribute = query.Attributes[a];
            if (!_reader.ReadAttribute(attribute, scratch, a + 1))
            {
                // An unknown name: read "name value" as a sentence of its own.
                var text = attribute.Name + ": " + attribute.Value;
                scratch.AttributeTokens.Read(text);
                scratch.Figures.Clear();
                scratch.Mentions.Clear();
                scratch.Names.Clear();
                index.Figures.Scan(text, scratch.AttributeTokens, scratch.Figures);
                index.Phrases.Search(scratch.AttributeTokens, scratch.Search, guess: true);
                _reader.ReadText(scratch.AttributeTokens, scratch, a + 1);
            }
        }

        scratch.LeftOutFrom = leftOutFrom;
    }

    // "Fertigungsunterl.", "tech. docum.": with the full stop of a shortened word, software and technology are told as well.
    private bool IsShortenedKnowledge(in PhraseHit hit, int context, string description, TokenisedText tokens) =>
        index.Contexts[context].Kind is ContextKind.Software or ContextKind.Technology
        && tokens[hit.Last].End < description.Length && description[tokens[hit.Last].End] == '.'
        && tokens[hit.Last].End - tokens[hit.First].Start >= LeastShortened;

    private int FirstExclusion(PhraseSearch search)
    {
        var first = int.MaxValue;
        foreach (ref readonly var hit in search.Hits)
        {
            foreach (ref readonly var target in index.Phrases.Targets(hit))
            {
                if (target.Kind == GoodsTargetKind.Context && !hit.Guessed && index.Contexts[target.Id].Kind == ContextKind.Exclusion)
                {
                    first = Math.Min(first, hit.First);
                }
            }
        }

        return first;
    }

    // "Without epitaxy" says that it is no wafer with it.
    private bool IsDenied(in PhraseHit hit, TokenisedText tokens) =>
        hit.First > 0 && tokens[hit.First].Break == tokens[hit.First - 1].Break && index.Denies(tokens.Folded(hit.First - 1));

    // "Wafer without epitaxy" is no wafer with it: a negation stands before the last word of the name, and is no word of it.
    private bool IsParted(in PhraseHit hit, TokenisedText tokens) =>
        hit.Words > 1 && hit.Last - hit.First >= hit.Words && index.Denies(tokens.Folded(hit.Last - 1));
}
