using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>end-user-sector in [ARMED_FORCES]</c>. A sector that is not stated is unknown.</summary>
internal sealed class SectorTest(string name, string text, PartySelector parties, Sector[] sectors) : StatementTest(name, text)
{
    public override Truth Evaluate(RuleFacts facts, int item)
    {
        var truth = Truth.False;
        foreach (var part in facts.Parties(parties))
        {
            var party = part.OfSector;
            if (party.Party.Sector == Sector.Unspecified)
            {
                // Who carries, pays or is told need not say what it does.
                truth = party.Party.Role is PartyRole.Consignee or PartyRole.EndUser ? Truth.Unknown : truth;
            }
            else if (Array.IndexOf(sectors, party.Party.Sector) >= 0)
            {
                return Truth.True;
            }
        }

        return truth;
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into)
    {
        foreach (var party in facts.Parties(parties))
        {
            var isOpen = party.OfSector.Party.Sector == Sector.Unspecified && party.Party.Role is (PartyRole.Consignee or PartyRole.EndUser);
            if (isOpen)
            {
                var asked = party.IsAskedElsewhere ? party.Twin! : party;
                into.Add(new Question(
                    -1, asked.Field("sector"), "", facts.Book.Say("ask.sector", new Argument("party", facts.Book.Role(asked))), [code], 1));
            }
        }
    }

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        foreach (var part in facts.Parties(parties))
        {
            var party = part.OfSector;
            if (Array.IndexOf(sectors, party.Party.Sector) >= 0)
            {
                var stated = "SECTOR_" + ContractNames.Of(party.Party.Sector);
                var sentence = facts.Book.Say(
                    "condition.sector", new Argument("party", facts.Book.Role(party)),
                    new Argument("sector", facts.Book.Text("sector." + ContractNames.Of(party.Party.Sector))));
                evidence.Add(new Evidence(party.Field("sector"), 0, stated.Length, stated, sentence));
                return sentence;
            }
        }

        return null;
    }
}
