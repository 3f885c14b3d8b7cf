using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Goods told by their names: what annexes describe in words, and the commodity codes that a name stands for where none is declared.</summary>
internal sealed class NamedGoodsIndex(GoodsIndex goods)
{
    private readonly Dictionary<int, NamedItem[]> _items = [];
    private readonly Dictionary<int, FrozenSet<int>> _notMeant = [];
    private readonly Dictionary<int, string[]> _codes = [];

    /// <summary>Whether no goods are told by their names, as in releases from before there were such.</summary>
    public bool IsEmpty => _items.Count == 0 && _codes.Count == 0;

    /// <summary>Adds what an annex describes in words, under the number of its list of codes.</summary>
    /// <exception cref="RuleFormatException">A term or criterion cannot be read.</exception>
    public void Add(int list, GoodsAnnexContent annex)
    {
        var place = annex.Place.At("codes");
        NamedItem[] items =
        [
            .. annex.Items.Select(i => new NamedItem(i, goods)),
            .. annex.Codes.Where(c => c.Terms.Count > 0).Select(c => new NamedItem(c, goods, place)),
        ];
        if (items.Length > 0)
        {
            _items.Add(list, items);
        }

        var notMeant = annex.Codes.SelectMany(c => NamedItem.TermsOf(c.NotTerms, goods, place)).ToFrozenSet();
        if (notMeant.Count > 0)
        {
            _notMeant.Add(list, notMeant);
        }
    }

    /// <summary>Adds names that stand for commodity codes.</summary>
    /// <exception cref="RuleFormatException">A term is unknown.</exception>
    public void Add(NamedGoods named)
    {
        foreach (var term in NamedItem.TermsOf(named.Terms, goods, named.Place.At("is")))
        {
            _codes[term] = _codes.TryGetValue(term, out var codes) ? [.. codes.Union(named.Codes)] : [.. named.Codes];
        }
    }

    /// <summary>What is described in words beside a list of codes.</summary>
    public IReadOnlyList<NamedItem> Items(int list) => _items.GetValueOrDefault(list) ?? [];

    /// <summary>Terms for what falls under a code of a list of which another part is meant.</summary>
    public FrozenSet<int> NotMeant(int list) => _notMeant.GetValueOrDefault(list, FrozenSet<int>.Empty);

    /// <summary>The commodity codes that goods of this name may fall under; empty: the name does not tell.</summary>
    public IReadOnlyList<string> Codes(int term) => _codes.GetValueOrDefault(term) ?? [];
}
