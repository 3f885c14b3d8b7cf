using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>This project's classifier: its confirmed and likely candidates, each heading once.</summary>
internal sealed class OwnEngine(GoodsClassifier classifier) : IRival
{
    private static readonly DateOnly AsOf = new(2026, 11, 24);

    public string Name => "this project";

    public IReadOnlyList<Hit> Find(string text, int most)
    {
        var hits = new List<Hit>();
        foreach (var candidate in classifier.Classify(new GoodsQuery(text, "", "", "", Array.Empty<ItemAttribute>(), AsOf)).Candidates)
        {
            if (candidate.Match != Match.RuledOut && hits.Count < most && !hits.Exists(h => h.Heading == candidate.Entry.Heading))
            {
                hits.Add(new Hit(candidate.Entry.Heading, candidate.Score));
            }
        }

        return hits;
    }

    public void Dispose()
    {
    }
}
