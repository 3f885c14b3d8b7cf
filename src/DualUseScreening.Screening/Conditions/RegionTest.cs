using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>region in [crimea]</c>: a territory found in an address. Words that may also mean the part beside it leave it unknown.</summary>
internal sealed class RegionTest(string name, string text, PartySelector parties, int[] territories, CountrySet mentions)
    : StatementTest(name, text)
{
    public override CountrySet? Mentions => mentions;

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        var truth = Truth.False;
        foreach (var party in facts.Parties(parties))
        {
            foreach (var sign in party.Territories)
            {
                if (Array.IndexOf(territories, sign.Territory) >= 0)
                {
                    if (sign.Certain)
                    {
                        return Truth.True;
                    }

                    truth = Truth.Unknown;
                }
            }
        }

        return truth;
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into)
    {
        if (Find(facts, false) is var (party, sign) && party is not null)
        {
            into.Add(new Question(
                -1, party.Field("address"), "",
                facts.Book.Say(
                    "ask.territory", new Argument("text", Words(party, sign)), new Argument("territory", facts.Book.Law.Content.Territories[sign.Territory].Name)),
                [code], 1));
        }
    }

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence) =>
        Describe(facts, true, "condition.region", evidence);

    protected override Sentence? DescribeDoubt(RuleFacts facts, int item, List<Evidence> evidence) =>
        Describe(facts, false, "condition.region.perhaps", evidence);

    private Sentence? Describe(RuleFacts facts, bool certain, string message, List<Evidence> evidence)
    {
        var (party, sign) = Find(facts, certain);
        if (party is null)
        {
            return null;
        }

        var sentence = facts.Book.Say(message, new Argument("territory", facts.Book.Law.Content.Territories[sign.Territory].Name));
        evidence.Add(sign.Start < 0
            ? new Evidence(party.Field("countryCode"), 0, party.Stated.Length, party.Stated, sentence)
            : new Evidence(party.Field("address"), sign.Start, sign.Length, Words(party, sign), sentence));
        return sentence;
    }

    private (PartyFacts? Party, TerritorySign Sign) Find(RuleFacts facts, bool certain)
    {
        foreach (var party in facts.Parties(parties))
        {
            foreach (var sign in party.Territories)
            {
                if (sign.Certain == certain && Array.IndexOf(territories, sign.Territory) >= 0)
                {
                    return (party, sign);
                }
            }
        }

        return (null, default);
    }

    private static string Words(PartyFacts party, in TerritorySign sign) =>
        sign.Start < 0 ? party.Stated : party.Party.Address.Substring(sign.Start, sign.Length);
}
