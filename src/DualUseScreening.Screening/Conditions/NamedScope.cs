using System.Collections.Frozen;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>What the annexes of a measure or a route describe in words, beside their codes.</summary>
internal sealed class NamedScope
{
    private readonly int[] _lists;
    private readonly FrozenDictionary<int, NamedItem[]> _named;
    private readonly FrozenDictionary<string, NamedItem[]> _cas;
    private readonly FrozenSet<int> _notMeant;

    /// <summary>Collects what belongs to some lists of codes.</summary>
    public NamedScope(NamedGoodsIndex goods, int[] lists)
    {
        _lists = lists;
        var items = lists.SelectMany(goods.Items).ToList();
        _named = ByKey(items, i => i.Terms);
        _cas = ByKey(items, i => i.CasNumbers);
        _notMeant = lists.SelectMany(goods.NotMeant).ToFrozenSet();
    }

    /// <summary>The sentence for a match by name or CAS number, and what it was read from.</summary>
    public static Sentence Describe(RuleFacts facts, int item, in ScopeMatch match, List<Evidence> evidence)
    {
        var line = facts.Item(item);
        var (field, text, start, length) = match.Term < 0
            ? ("casNumber", line.Item.CasNumber, 0, line.Item.CasNumber.Length)
            : ("description", line.Item.Description, line.Goods!.TermPlaces[match.Term].Start, line.Goods.TermPlaces[match.Term].Length);
        var name = text.Substring(start, length);
        var sentence = match.Reason == ScopeReason.NamedCode
            ? facts.Book.Say("condition.named-code", new Argument("name", name))
            : facts.Book.Say(
                match.Reason == ScopeReason.Named ? "condition.named" : "condition.named.perhaps",
                new Argument("name", name), new Argument("number", match.Item!.Number), new Argument("title", match.Item.Title));
        evidence.Add(new Evidence(line.Field(field), start, length, name, sentence));
        return sentence;
    }

    /// <summary>How a line stands to it: by CAS number, by name and thresholds, or by a name all of whose commodity codes are there.</summary>
    public ScopeMatch Find(RuleFacts facts, ItemFacts line)
    {
        if (line.Goods is not { } goods)
        {
            return default;
        }

        var asOf = facts.Transaction.AsOf;
        ScopeMatch perhaps = default;
        if (_cas.Count > 0 && line.Item.CasNumber.Length > 0)
        {
            Keep(_cas.GetValueOrDefault(line.Item.CasNumber), -1, ref perhaps);
        }

        if (_named.Count > 0)
        {
            foreach (var thing in line.Things)
            {
                Keep(_named.GetValueOrDefault(goods.Terms[thing]), thing, ref perhaps);
            }
        }

        return perhaps.Truth != Truth.True && !line.HasCode && _lists.Length > 0 && line.NamedCodes.Count > 0 && AreAllUnder(line.NamedCodes)
            ? new ScopeMatch(Truth.True, ScopeReason.NamedCode, Term: line.NamedThing)
            : perhaps;

        void Keep(NamedItem[]? items, int term, ref ScopeMatch best)
        {
            foreach (var item in items ?? [])
            {
                var truth = best.Truth == Truth.True ? Truth.False : item.Takes(line, asOf);
                if (truth == Truth.True || (truth == Truth.Unknown && best.Item is null))
                {
                    best = new ScopeMatch(truth, truth == Truth.True ? ScopeReason.Named : ScopeReason.PerhapsNamed, Item: item, Term: term);
                }
            }
        }
    }

    /// <summary>Whether a line under a code of which only a part is meant is plainly something else.</summary>
    public bool IsNotMeant(ItemFacts line)
    {
        foreach (var thing in _notMeant.Count == 0 ? [] : line.Things)
        {
            if (_notMeant.Contains(line.Goods!.Terms[thing]))
            {
                return true;
            }
        }

        return false;
    }

    private bool AreAllUnder(IReadOnlyList<CodeHits> codes)
    {
        foreach (var hits in codes)
        {
            if (!Array.Exists(_lists, hits.Under))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<T, NamedItem[]> ByKey<T>(List<NamedItem> items, Func<NamedItem, T[]> keys)
        where T : notnull =>
        items.SelectMany(i => keys(i).Select(k => (Key: k, Item: i))).GroupBy(x => x.Key).ToFrozenDictionary(g => g.Key, g => g.Select(x => x.Item).ToArray());
}
