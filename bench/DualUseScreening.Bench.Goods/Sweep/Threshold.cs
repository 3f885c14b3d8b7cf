using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>One end of one numeric comparison of an entry, and what else goods must be to be listed by it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Limit">The limit in SI units.</param>
/// <param name="ListedAbove">Whether figures above the limit are the listed ones.</param>
/// <param name="Others">Figures and properties that meet all other criteria.</param>
internal sealed record Threshold(Entry Entry, Comparison Comparison, double Limit, bool ListedAbove, IReadOnlyList<Fact> Others)
{
    private const double Margin = 0.05;
    private const double MostCounted = 10_000;

    /// <summary>The figure just past the limit, or just short of it, in a unit; rounded to what data sheets print.</summary>
    public double Near(double limit, bool isListed)
    {
        if (Comparison.Parameter.Kind == ParameterKind.Count && Math.Abs(limit) < MostCounted)
        {
            return Count(limit, isListed);
        }

        var step = limit == 0 ? 1 : Math.Abs(limit) * Margin;
        return Numbers.Round(isListed == ListedAbove ? limit + step : limit - step);
    }

    private double Count(double limit, bool isListed)
    {
        var isOpen = Comparison.Operator is Operator.Less or Operator.Greater;
        return isListed ? isOpen ? limit + (ListedAbove ? 1 : -1) : limit
            : isOpen ? limit : limit + (ListedAbove ? -1 : 1);
    }

    /// <summary>Whether the criteria themselves put goods with this figure on the list: yes, no, or unknown where the figure alone does not settle it.</summary>
    public Outcome Verdict(double si)
    {
        var facts = new Facts { Scope = Entry.Parameters };
        var start = 0;
        foreach (var fact in Others)
        {
            facts.Add(fact.AsReading(start += 100));
        }

        facts.Add(new Fact(Comparison.Parameter, si, 0).AsReading(start + 100));
        foreach (var note in Entry.Unless)
        {
            if (note.Evaluate(facts) == Outcome.Yes)
            {
                return Outcome.No;
            }
        }

        return Entry.When!.Evaluate(facts);
    }
}
