using System.Collections.Frozen;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>An item of Annex IV, compiled: whether it takes goods of its entry.</summary>
internal sealed class AnnexIVItem
{
    private readonly Criterion? _when;
    private readonly FrozenSet<int> _parameters;

    /// <summary>Compiles an item.</summary>
    /// <exception cref="RuleFormatException">Its criteria cannot be read.</exception>
    public AnnexIVItem(AnnexIVContent content, GoodsIndex goods)
    {
        Content = content;
        try
        {
            _when = content.When is null ? null : goods.Compile(content.When);
        }
        catch (FormatException e)
        {
            throw new RuleFormatException(new SourcePlace("law/authorisations.yaml", 0, $"annexIV[{content.Code}].when"), e.Message);
        }

        var parameters = new HashSet<int>();
        _when?.AddParameters(parameters);
        _parameters = parameters.ToFrozenSet();
    }

    /// <summary>What the data file says.</summary>
    public AnnexIVContent Content { get; }

    /// <summary>Whether it takes these goods of one of its entries.</summary>
    /// <param name="entry">The entry that the goods fall under.</param>
    /// <param name="goods">What was read of them.</param>
    public Truth Takes(Entry entry, Classification goods)
    {
        if (!Content.IsNarrower)
        {
            return Truth.True;
        }

        var served = Content.Serves.Count == 0 ? Truth.Unknown : Serves(entry, goods);
        var met = _when is null ? Truth.Unknown : Meets(goods);
        return served == Truth.False || met == Truth.False ? Truth.False
            : served == Truth.True || met == Truth.True ? Truth.True
            : Truth.Unknown;
    }

    private Truth Serves(Entry entry, Classification goods)
    {
        foreach (var candidate in goods.Candidates)
        {
            if (candidate.Entry == entry && candidate.Serves is { } served)
            {
                return EntryPrefix.Any(Content.Serves, served.Code) ? Truth.True : Truth.False;
            }
        }

        return Truth.Unknown;
    }

    private Truth Meets(Classification goods)
    {
        var facts = new Facts { Scope = _parameters };
        foreach (var reading in goods.Readings)
        {
            facts.Add(reading);
        }

        return _when!.Evaluate(facts) switch
        {
            Outcome.Yes or Outcome.Assumed => Truth.True,
            Outcome.No or Outcome.Silent => Truth.False,
            _ => Truth.Unknown,
        };
    }
}
