using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Which goods a measure or a route is about, compiled. Any part may match; a certain match goes before one that hangs on a missing fact.</summary>
internal sealed class GoodsScopeTest
{
    private readonly GoodsScope _scope;
    private readonly int[] _lists;
    private readonly int[] _families;
    private readonly NamedScope _named;

    public GoodsScopeTest(RuleBook book, GoodsScope scope, IReadOnlyDictionary<string, int> annexes, SourcePlace place)
    {
        _scope = scope;
        var lists = new List<int>();
        foreach (var annex in scope.Annexes)
        {
            lists.Add(annexes.TryGetValue(annex, out var list) ? list : throw new RuleFormatException(place, $"unknown annex '{annex}'"));
        }

        if (scope.HsCodes.Count > 0)
        {
            lists.Add(book.CodeLists.Add(scope.HsCodes));
        }

        _lists = [.. lists];
        _named = new NamedScope(book.NamedGoods, _lists);
        _families = new int[scope.Families.Count];
        for (var f = 0; f < _families.Length; f++)
        {
            _families[f] = book.Families.Number(scope.Families[f]);
            if (_families[f] < 0)
            {
                throw new RuleFormatException(place, $"unknown goods family '{scope.Families[f]}'");
            }
        }

        foreach (var tier in scope.PriorityTiers)
        {
            if (!book.PriorityItems.Tiers.Contains(tier))
            {
                throw new RuleFormatException(place, $"unknown tier '{tier}'");
            }
        }

        if (!scope.All && !scope.Listed && _lists.Length == 0 && _families.Length == 0 && scope.Entries.Count == 0 && scope.PriorityTiers.Count == 0)
        {
            throw new RuleFormatException(place, "no goods are named");
        }
    }

    /// <summary>All goods.</summary>
    public bool IsAll => _scope.All;

    /// <summary>How a line stands to the scope.</summary>
    public ScopeMatch Evaluate(RuleFacts facts, int item)
    {
        var line = facts.Item(item);
        foreach (var list in _lists)
        {
            if (line.Codes.Under(list))
            {
                return new ScopeMatch(Truth.True, ScopeReason.Code, Code: line.Codes.Best(list, facts.Book.Codes) ?? default);
            }
        }

        var named = _named.Find(facts, line);
        if (named.Truth == Truth.True)
        {
            return named;
        }

        var candidate = _scope.Listed || _scope.Entries.Count > 0 ? Find(line.Goods) : null;
        if (candidate is { Match: Match.Confirmed })
        {
            return new ScopeMatch(Truth.True, ScopeReason.Listed, candidate);
        }

        if (_scope.PriorityTiers.Count > 0 && line.Priority is { } priority && _scope.PriorityTiers.Contains(priority.Content.Tier))
        {
            return new ScopeMatch(Truth.True, ScopeReason.Priority);
        }

        foreach (var family in _families)
        {
            if (line.Families.Contains(family))
            {
                return new ScopeMatch(Truth.True, ScopeReason.Family, Member: Member(line.Families, family));
            }
        }

        return _scope.All ? new ScopeMatch(Truth.True, ScopeReason.All) : Perhaps(facts, line, candidate, named);
    }

    /// <summary>The sentence for a match, and what it was read from; null where all goods are meant.</summary>
    public static Sentence? Describe(RuleFacts facts, int item, in ScopeMatch match, List<Evidence> evidence)
    {
        switch (match.Reason)
        {
            case ScopeReason.Listed or ScopeReason.PerhapsListed:
                return EntryTest.Describe(facts, item, match.Candidate!, evidence);
            case ScopeReason.Priority:
                return TierTest.Priority(facts, item, evidence);
            case ScopeReason.Family:
                return FamilyTest.Describe(facts, item, match.Member, evidence);
            case ScopeReason.Named or ScopeReason.PerhapsNamed or ScopeReason.NamedCode:
                return NamedScope.Describe(facts, item, match, evidence);
            case ScopeReason.Code or ScopeReason.PartOfCode or ScopeReason.ShortCode:
                var line = facts.Item(item);
                var code = facts.Book.Codes.Code(match.Code);
                var sentence = facts.Book.Say(
                    match.Reason switch
                    {
                        ScopeReason.Code => "condition.code",
                        ScopeReason.PartOfCode => code.What.Length > 0 ? "condition.code.part" : "condition.code.part-unnamed",
                        _ => "condition.code.short",
                    },
                    new Argument("code", line.Item.CommodityCode), new Argument("listed", Spaced(code.Code)), new Argument("what", code.What));
                evidence.Add(new Evidence(line.Field("commodityCode"), 0, line.Item.CommodityCode.Length, line.Item.CommodityCode, sentence));
                return sentence;
            default:
                return null;
        }
    }

    /// <summary>The question that would settle a match that hangs on a missing fact; null: it is asked elsewhere.</summary>
    public static Question? Ask(RuleFacts facts, int item, in ScopeMatch match, string code)
    {
        var line = facts.Item(item);
        switch (match.Reason)
        {
            case ScopeReason.NoCode:
                return facts.Book.AskForCode(facts, item, code);
            case ScopeReason.PerhapsNamed when match.Item!.Missing(line) is { } missing:
                return ControlListExplanation.Ask(facts.Book.Messages, missing, item, match.Item.Number, code);
            case ScopeReason.ShortCode:
                var listed = facts.Book.Codes.Code(match.Code);
                return new Question(
                    item, line.Field("commodityCode"), "",
                    facts.Book.Say("ask.commodity-code-digits", new Argument("code", line.Item.CommodityCode), new Argument("listed", Spaced(listed.Code))),
                    [code], 1);
            case ScopeReason.PartOfCode:
                var part = facts.Book.Codes.Code(match.Code);
                return new Question(
                    item, line.Field("description"), "",
                    facts.Book.Say(
                        part.What.Length > 0 ? "ask.part-of-code" : "ask.part-of-code-unnamed",
                        new Argument("code", Spaced(part.Code)), new Argument("what", part.What)),
                    [code], 1);
            default:
                return null;
        }
    }

    private ScopeMatch Perhaps(RuleFacts facts, ItemFacts line, Candidate? candidate, in ScopeMatch named)
    {
        if (candidate is not null)
        {
            return new ScopeMatch(Truth.Unknown, ScopeReason.PerhapsListed, candidate);
        }

        if (named.Truth == Truth.Unknown)
        {
            return named;
        }

        foreach (var list in _lists)
        {
            if (line.Codes.Maybe(list) && line.Codes.Best(list, facts.Book.Codes) is { } hit
                && !(hit.Relation == CodeRelation.Part && _named.IsNotMeant(line)))
            {
                return new ScopeMatch(
                    Truth.Unknown, hit.Relation == CodeRelation.Part ? ScopeReason.PartOfCode : ScopeReason.ShortCode, Code: hit);
            }
        }

        return !line.HasCode && (_lists.Length > 0 || _scope.PriorityTiers.Count > 0)
            ? new ScopeMatch(Truth.Unknown, ScopeReason.NoCode)
            : default;
    }

    private Candidate? Find(Classification? goods)
    {
        for (var i = 0; i < goods?.Candidates.Count; i++)
        {
            var candidate = goods.Candidates[i];
            if (candidate.Match is (Match.Confirmed or Match.Likely) && (_scope.Listed || EntryPrefix.Any(_scope.Entries, candidate.Entry.Code)))
            {
                return candidate;
            }
        }

        return null;
    }

    private static FamilyMember Member(FamilySet set, int family)
    {
        foreach (var member in set.Members)
        {
            if (member.Family == family)
            {
                return member;
            }
        }

        return default;
    }

    // 84148080 as tariffs print it: 8414 80 80.
    private static string Spaced(string code) => code.Length switch
    {
        <= 4 => code,
        <= 6 => code[..4] + " " + code[4..],
        <= 8 => code[..4] + " " + code[4..6] + " " + code[6..],
        _ => code[..4] + " " + code[4..6] + " " + code[6..8] + " " + code[8..],
    };
}
