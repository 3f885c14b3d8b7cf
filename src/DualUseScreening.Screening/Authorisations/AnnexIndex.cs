using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>Which entries are in Annex IV and in section I of Annex II, of the law's lists and of the control list itself.</summary>
internal sealed class AnnexIndex
{
    private readonly bool[] _annexIV;
    private readonly bool[] _narrower;
    private readonly bool[] _sectionI;

    public AnnexIndex(LawContent law, GoodsIndex goods)
    {
        var count = goods.Entries.Count;
        (_annexIV, _narrower, _sectionI) = (new bool[count], new bool[count], new bool[count]);
        foreach (var entry in goods.Entries)
        {
            var n = entry.Number;
            foreach (var item in law.AnnexIV)
            {
                if (EntryPrefix.Covers(item.Code, entry.Code))
                {
                    _annexIV[n] = true;
                    _narrower[n] |= item.Narrower;
                }
            }

            _annexIV[n] |= entry.Content.AnnexIV;
            _sectionI[n] = entry.Content.AnnexIIg || EntryPrefix.Any(law.SectionI, entry.Code) || (law.SectionIHoldsAnnexIV && _annexIV[n]);
        }
    }

    /// <summary>In Annex IV, whole or in part.</summary>
    public bool InAnnexIV(Entry entry) => _annexIV[entry.Number];

    /// <summary>Annex IV takes less than the entry.</summary>
    public bool IsNarrower(Entry entry) => _narrower[entry.Number];

    /// <summary>In section I of Annex II: no general authorisation covers it where it excepts that section.</summary>
    public bool InSectionI(Entry entry) => _sectionI[entry.Number];
}
