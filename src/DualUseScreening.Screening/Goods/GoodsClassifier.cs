using System.Collections.Concurrent;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Reads goods the way a classification expert does: which things of the control list they may be, which facts are stated, how those compare
/// with the criteria, and which fact is missing. Pure: the same goods and list give the same result.
/// </summary>
public sealed class GoodsClassifier
{
    /// <summary>Entries reported at most.</summary>
    public const int MaxCandidates = 20;

    private readonly GoodsIndex _index;
    private readonly DescriptionReader _reader;
    private readonly EntryCollector _collector;
    private readonly EntryJudge _judge;
    private readonly WordFallback _fallback;
    private readonly ConcurrentBag<GoodsScratch> _scratches = [];

    /// <summary>A classifier over one compiled list.</summary>
    public GoodsClassifier(GoodsIndex index)
    {
        _index = index;
        _reader = new DescriptionReader(index);
        _collector = new EntryCollector(index);
        _judge = new EntryJudge(index);
        _fallback = new WordFallback(index, _judge);
    }

    /// <summary>The list.</summary>
    public GoodsIndex Index => _index;

    /// <summary>Compares goods with the list.</summary>
    public Classification Classify(GoodsQuery query)
    {
        if (!_scratches.TryTake(out var scratch))
        {
            scratch = new GoodsScratch();
        }

        try
        {
            return Classify(query, scratch);
        }
        finally
        {
            scratch.Clear();
            _scratches.Add(scratch);
        }
    }

    private Classification Classify(GoodsQuery query, GoodsScratch scratch)
    {
        _reader.Read(query, scratch);
        _collector.Collect(query, scratch, out var unknownDeclared);
        var civil = CivilContexts(scratch);
        var candidates = new List<Candidate>();
        foreach (var (number, hit) in scratch.Entries)
        {
            if (_judge.Evaluate(_index.Entries[number], hit, query, scratch, civil.Count > 0) is { } candidate)
            {
                candidates.Add(candidate);
            }
        }

        CandidateSelection.DropWeak(candidates);
        _fallback.Apply(query, scratch, civil.Count > 0, candidates);
        var places = new List<TextPlace>(scratch.TermHits.Count);
        var things = new List<int>(scratch.TermHits.Count);
        return new Classification
        {
            Candidates = CandidateSelection.Select(candidates),
            Readings = scratch.Facts.Readings.ToArray(),
            Terms = TermsOf(scratch, places, things),
            TermPlaces = places,
            Things = things,
            CivilContexts = civil,
            UnknownDeclaredCode = unknownDeclared,
        };
    }

    private List<int> CivilContexts(GoodsScratch scratch)
    {
        var civil = new List<int>(0);
        foreach (var context in scratch.Contexts)
        {
            if (_index.Contexts[context.Context].Kind == ContextKind.Civil && !civil.Contains(context.Context))
            {
                civil.Add(context.Context);
            }
        }

        return civil;
    }

    private List<int> TermsOf(GoodsScratch scratch, List<TextPlace> places, List<int> things)
    {
        var terms = new List<int>(scratch.TermHits.Count);
        foreach (var hit in scratch.TermHits)
        {
            if (scratch.NotTerms.Contains(hit.Term) || _collector.IsExcluded(hit, scratch))
            {
                continue;
            }

            if (terms.Contains(hit.Term))
            {
                continue;
            }

            if (scratch.Things.Contains(hit.Term))
            {
                things.Add(terms.Count);
            }

            terms.Add(hit.Term);
            var start = scratch.Tokens[hit.First].Start;
            places.Add(new TextPlace(start, scratch.Tokens[hit.Last].End - start));
        }

        return terms;
    }
}
