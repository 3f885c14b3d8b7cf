using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>A boolean of the shipment or the line.</summary>
internal enum Flag : byte
{
    /// <summary>The end user has no name, or one that says it is not known.</summary>
    EndUserUnknown,

    /// <summary>What the end user does is not stated.</summary>
    EndUserSectorNotStated,

    /// <summary>No end use is stated.</summary>
    EndUseAbsent,

    /// <summary>The stated end use says nothing.</summary>
    EndUseVague,

    /// <summary>The goods go to somebody else than their end user.</summary>
    ConsigneeIsNotEndUser,

    /// <summary>The consignee sits in another country than the end user.</summary>
    CrossBorderDelivery,

    /// <summary>A country is passed on the way.</summary>
    HasTransit,

    /// <summary>The line has no commodity code.</summary>
    NoCommodityCode,

    /// <summary>The contract forbids re-export to Russia and Belarus.</summary>
    NoReexportClause,
}

/// <summary><c>end-user-unknown</c> and the like.</summary>
internal sealed class FlagTest(string name, string text, Flag flag) : StatementTest(name, text)
{
    public override bool IsAboutItem => flag == Flag.NoCommodityCode;

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        var transaction = facts.Transaction;
        return flag switch
        {
            Flag.EndUserUnknown => Of(HasNoLetters(facts.EndUser.Party.Name) || Has(facts.EndUser.Name, facts.Book.UnknownParty)),
            Flag.EndUserSectorNotStated => Of(facts.EndUser.OfSector.Party.Sector == Sector.Unspecified),
            Flag.EndUseAbsent => Of(HasNoLetters(transaction.EndUse)),
            Flag.EndUseVague => Of(!HasNoLetters(transaction.EndUse) && Has(facts.EndUse, facts.Book.VagueEndUse)),
            Flag.ConsigneeIsNotEndUser => Of(IsOther(facts)),
            Flag.CrossBorderDelivery => Of(facts.Consignee.Country != facts.EndUser.Country),
            Flag.HasTransit => Of(transaction.TransitCountries.Count > 0),
            Flag.NoCommodityCode => Of(!facts.Item(item).HasCode),
            _ => transaction.NoReexportClause is { } clause ? Of(clause) : Truth.Unknown,
        };
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into) =>
        into.Add(facts.Book.AskForClause(code));

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var sentence = facts.Book.Say("condition." + Name);
        var transaction = facts.Transaction;
        switch (flag)
        {
            case Flag.EndUserUnknown:
                evidence.Add(Whole(facts.EndUser.Field("name"), facts.EndUser.Party.Name, sentence));
                break;
            case Flag.EndUseVague:
                evidence.Add(Whole("endUse.statement", transaction.EndUse, sentence));
                break;
            case Flag.ConsigneeIsNotEndUser:
                evidence.Add(Whole(facts.EndUser.Field("name"), facts.EndUser.Party.Name, sentence));
                break;
            case Flag.CrossBorderDelivery:
                evidence.Add(Whole(facts.Consignee.Field("countryCode"), facts.Consignee.Party.Country, sentence));
                break;
        }

        return sentence;
    }

    private static Evidence Whole(string field, string text, Sentence sentence) => new(field, 0, text.Length, text, sentence);

    private static bool IsOther(RuleFacts facts) =>
        !ReferenceEquals(facts.EndUser, facts.Consignee)
        && !facts.EndUser.Party.Name.AsSpan().Trim().Equals(facts.Consignee.Party.Name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool HasNoLetters(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(PatternHit[] hits, int pattern)
    {
        foreach (var hit in hits)
        {
            if (hit.Pattern == pattern)
            {
                return true;
            }
        }

        return false;
    }

    private static Truth Of(bool value) => value ? Truth.True : Truth.False;
}
