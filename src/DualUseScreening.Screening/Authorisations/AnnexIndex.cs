using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>
/// Which entries are in Annex IV and in section I of Annex II, of the law's lists and of the control list itself. Of many entries Annex IV takes a part
/// only: figures decide where the law names figures, else the exporter says so with the attribute <see cref="Attribute"/>.
/// </summary>
internal sealed class AnnexIndex
{
    /// <summary>The attribute of a line that says whether Annex IV takes it: yes or no.</summary>
    public const string Attribute = "annex-iv";

    private readonly AnnexIVItem[][] _items;
    private readonly bool[] _whole;
    private readonly bool[] _sectionI;
    private readonly bool _sectionIHoldsAnnexIV;

    public AnnexIndex(LawContent law, GoodsIndex goods)
    {
        var count = goods.Entries.Count;
        (_items, _whole, _sectionI) = (new AnnexIVItem[count][], new bool[count], new bool[count]);
        _sectionIHoldsAnnexIV = law.SectionIHoldsAnnexIV;
        var items = law.AnnexIV.Select(i => new AnnexIVItem(i, goods)).ToArray();
        foreach (var entry in goods.Entries)
        {
            var n = entry.Number;
            _items[n] = Array.FindAll(items, i => EntryPrefix.Covers(i.Content.Code, entry.Code));
            _whole[n] = _items[n].Length == 0 ? entry.Content.AnnexIV : Array.Exists(_items[n], i => !i.Content.IsNarrower);
            var isPart = !_whole[n] && _items[n].Length > 0;
            _sectionI[n] = EntryPrefix.Any(law.SectionI, entry.Code) || (entry.Content.AnnexIIg && !isPart);
        }
    }

    /// <summary>In Annex IV, whole or in part.</summary>
    public bool InAnnexIV(Entry entry) => _whole[entry.Number] || _items[entry.Number].Length > 0;

    /// <summary>Whether Annex IV takes goods of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="goods">What was read of them.</param>
    /// <param name="attributes">What the exporter states of them.</param>
    public Truth TakenByAnnexIV(Entry entry, Classification goods, IReadOnlyList<ItemAttribute> attributes)
    {
        if (_whole[entry.Number] || _items[entry.Number].Length == 0)
        {
            return _whole[entry.Number] ? Truth.True : Truth.False;
        }

        if (Stated(attributes) is { } stated)
        {
            return stated;
        }

        var taken = Truth.False;
        foreach (var item in _items[entry.Number])
        {
            var one = item.Takes(entry, goods);
            if (one == Truth.True)
            {
                return Truth.True;
            }

            taken = one == Truth.Unknown ? Truth.Unknown : taken;
        }

        return taken;
    }

    /// <summary>In section I of Annex II: no general authorisation covers it where it excepts that section.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="annexIV">Whether Annex IV takes the goods.</param>
    public bool InSectionI(Entry entry, Truth annexIV) =>
        _sectionI[entry.Number] || (_sectionIHoldsAnnexIV && InAnnexIV(entry) && annexIV != Truth.False);

    /// <summary>What Annex IV takes of an entry; null when the whole of it, or nothing.</summary>
    public LocalText? Takes(Entry entry)
    {
        if (_whole[entry.Number] || _items[entry.Number].Length == 0)
        {
            return null;
        }

        var texts = new List<LocalText>();
        foreach (var item in _items[entry.Number])
        {
            texts.Add(item.Content.Takes!);
        }

        return LocalTexts.Join("; ", texts);
    }

    private static Truth? Stated(IReadOnlyList<ItemAttribute> attributes)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name.AsSpan().Trim().Equals(Attribute, StringComparison.OrdinalIgnoreCase))
            {
                return Answers.Read(attributes[i].Value) is { } answer ? answer ? Truth.True : Truth.False : null;
            }
        }

        return null;
    }
}
