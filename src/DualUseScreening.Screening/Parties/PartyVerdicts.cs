using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties.Ownership;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Parties;

/// <summary>What a match means for a shipment: who is certain to be the listed party, and whether its listing forbids anything in Union law.</summary>
internal static class PartyVerdicts
{
    /// <summary>From this score on, a name is the listed party's own: every word the same, nothing missing.</summary>
    public const double CertainScore = 0.97;

    /// <summary>The verdict that a match asks for.</summary>
    public static Verdict Of(ScreeningContext context, PartyMatch match, bool hasBirthDate) => match.Entry.Effect switch
    {
        PartyEffect.AssetFreeze when match.Entry.Binds && IsIdentified(match, hasBirthDate) => Verdict.Prohibited,

        // Annex IV to Regulation 833/2014 and its like forbid dual-use goods and advanced technology, not all trade.
        PartyEffect.DualUseProhibition when match.Entry.Binds && IsIdentified(match, hasBirthDate) && HasListedGoods(context) => Verdict.Prohibited,
        _ => Verdict.Review,
    };

    /// <summary>The verdict where listed parties hold the entry: half and more makes it as listed as they are.</summary>
    public static Verdict OfOwned(PartyMatch match, OwnershipFinding held, bool binds, bool hasBirthDate) =>
        held.Reached && binds && IsIdentified(match, hasBirthDate) ? Verdict.Prohibited : Verdict.Review;

    /// <summary>
    /// Whether the party is certain to be the entry. A number that is its own says so. A name alone identifies a firm, in full and under a name that the list
    /// does not call weak; never a person, whose name many share, nor a ship or an aircraft, whose names are given again and again.
    /// </summary>
    private static bool IsIdentified(PartyMatch match, bool hasBirthDate)
    {
        if (Has(match, "identifier", 1))
        {
            return true;
        }

        if (match.Score < CertainScore || IsWeak(match) || match.Entry.Kind is PartyKind.Vessel or PartyKind.Aircraft)
        {
            return false;
        }

        return match.Entry.Kind == PartyKind.Person
            ? hasBirthDate && Has(match, "date-of-birth", 1)
            : WordCount(match) > 1 || !Has(match, "country", -1);
    }

    private static bool Has(PartyMatch match, string feature, int sign)
    {
        foreach (PartyMatchFeature part in match.Features)
        {
            if (part.Name == feature && Math.Sign(part.Contribution) == sign)
            {
                return true;
            }
        }

        return false;
    }

    private static int WordCount(PartyMatch match)
    {
        int words = 0;
        foreach (PartyMatchFeature part in match.Features)
        {
            words += part.Name is "word" or "glued" ? 1 : 0;
        }

        return words;
    }

    private static bool IsWeak(PartyMatch match)
    {
        foreach (PartyAlias alias in match.Entry.Aliases)
        {
            if (alias.Weak && alias.Name == match.MatchedName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasListedGoods(ScreeningContext context)
    {
        foreach (Finding finding in context.Findings)
        {
            if (finding.Check == Check.ControlList && finding.Match == Match.Confirmed)
            {
                return true;
            }
        }

        return false;
    }
}
