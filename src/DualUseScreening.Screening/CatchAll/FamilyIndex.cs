using System.Collections.Frozen;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.CatchAll;

/// <summary>Goods families, compiled: by goods term, by commodity code, by nearness to control-list entries.</summary>
internal sealed class FamilyIndex
{
    /// <summary>The family of what no weapon is made of, told by commodity codes only.</summary>
    public const string NonTechnical = "non-technical";

    private readonly FrozenDictionary<string, int> _numbers;
    private readonly int[][] _byTerm;
    private readonly int[][] _byEntry;
    private readonly int[] _lists;
    private readonly int[][] _not;
    private readonly int _nonTechnical;

    public FamilyIndex(IReadOnlyList<FamilyContent> families, GoodsIndex goods, PatternIndex patterns, CodeIndex.Builder codes)
    {
        Families = families;
        _numbers = families.Select((f, n) => (f.Id, n)).ToFrozenDictionary(x => x.Id, x => x.n, StringComparer.Ordinal);
        var byTerm = new List<int>[goods.TermIds.Count];
        _lists = new int[families.Count];
        _not = new int[families.Count][];
        for (var f = 0; f < families.Count; f++)
        {
            foreach (var term in families[f].Terms)
            {
                var number = goods.TermNumber(term);
                if (number < 0)
                {
                    throw new RuleFormatException(families[f].Place.At("is"), $"unknown goods term '{term}'");
                }

                (byTerm[number] ??= []).Add(f);
            }

            _lists[f] = families[f].HsCodes.Count > 0 ? codes.Add(families[f].HsCodes) : -1;
            _not[f] = new int[families[f].Not.Count];
            for (var n = 0; n < _not[f].Length; n++)
            {
                _not[f][n] = patterns.Number(families[f].Not[n]);
                if (_not[f][n] < 0)
                {
                    throw new RuleFormatException(families[f].Place.At("not"), $"unknown pattern '{families[f].Not[n]}'");
                }
            }
        }

        _nonTechnical = Number(NonTechnical);
        _byTerm = [.. byTerm.Select(b => b?.ToArray() ?? [])];
        _byEntry = [.. goods.Entries.Select(e => families.Index().Where(f => EntryPrefix.Any(f.Item.Near, e.Code)).Select(f => f.Index).ToArray())];
    }

    /// <summary>The families by number.</summary>
    public IReadOnlyList<FamilyContent> Families { get; }

    /// <summary>Number of a family; −1 if there is none.</summary>
    public int Number(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>The families that a line belongs to.</summary>
    public FamilySet Of(ItemFacts item)
    {
        var set = new FamilySet(Families.Count);
        AddCodes(set, item);
        if (item.Goods is { } goods && !(_nonTechnical >= 0 && set.Contains(_nonTechnical)))
        {
            for (var t = 0; t < goods.Terms.Count; t++)
            {
                foreach (var family in _byTerm[goods.Terms[t]])
                {
                    var place = t < goods.TermPlaces.Count ? goods.TermPlaces[t] : default;
                    Add(set, new FamilyMember(family, FamilyReason.Term, place.Start, place.Length, ""), item);
                }
            }

            AddNear(set, goods, item);
        }

        return set;
    }

    // A declared code of food or clothing outweighs a word: potato chips are no electronics.
    private void AddCodes(FamilySet set, ItemFacts item)
    {
        for (var f = 0; f < _lists.Length && item.HasCode; f++)
        {
            if (_lists[f] >= 0 && item.Codes.Under(_lists[f]))
            {
                Add(set, new FamilyMember(f, FamilyReason.Code, 0, item.Item.CommodityCode.Length, ""), item);
            }
        }
    }

    private void AddNear(FamilySet set, Classification goods, ItemFacts item)
    {
        foreach (var candidate in goods.Candidates)
        {
            if (candidate.Match == Match.RuledOut && !candidate.Near)
            {
                continue;
            }

            foreach (var family in _byEntry[candidate.Entry.Number])
            {
                Add(set, new FamilyMember(family, FamilyReason.Entry, candidate.NameStart, candidate.NameLength, candidate.Entry.Code), item);
            }
        }
    }

    private void Add(FamilySet set, in FamilyMember member, ItemFacts item)
    {
        if (set.Contains(member.Family))
        {
            return;
        }

        foreach (var pattern in _not[member.Family])
        {
            foreach (var hit in item.Description)
            {
                if (hit.Pattern == pattern)
                {
                    return;
                }
            }
        }

        set.Add(member);
    }
}
