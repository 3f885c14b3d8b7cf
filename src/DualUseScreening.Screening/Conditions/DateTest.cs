using System.Globalization;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>consignee-incorporated >= 2022-02-24</c>, <c>as-of &lt; 2026-01-26</c>. <paramref name="parties"/> is null for the day whose law applies.</summary>
internal sealed class DateTest(string name, string text, PartySelector? parties, Relation relation, DateOnly limit) : StatementTest(name, text)
{
    public override Truth Evaluate(RuleFacts facts, int item)
    {
        if (parties is null)
        {
            return relation.Of(facts.Transaction.AsOf.CompareTo(limit));
        }

        var truth = Truth.False;
        foreach (var party in facts.Parties(parties.Value))
        {
            var one = party.OfFounding.Party.IncorporatedOn is { } date ? relation.Of(date.CompareTo(limit)) : Truth.Unknown;
            truth = one > truth ? one : truth;
        }

        return truth;
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into)
    {
        foreach (var party in parties is null ? [] : facts.Parties(parties.Value))
        {
            if (party.OfFounding.Party.IncorporatedOn is null)
            {
                var asked = party.IsAskedElsewhere ? party.Twin! : party;
                into.Add(new Question(
                    -1, asked.Field("incorporatedOn"), "", facts.Book.Say("ask.incorporated", new Argument("party", facts.Book.Role(asked))), [code], 1));
            }
        }
    }

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        foreach (var part in parties is null ? [] : facts.Parties(parties.Value))
        {
            var party = part.OfFounding;
            if (party.Party.IncorporatedOn is { } date && relation.Of(date.CompareTo(limit)) == Truth.True)
            {
                var stated = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var sentence = facts.Book.Say(
                    "condition.incorporated", new Argument("party", facts.Book.Role(party)), new Argument("date", stated));
                evidence.Add(new Evidence(party.Field("incorporatedOn"), 0, stated.Length, stated, sentence));
                return sentence;
            }
        }

        return null;
    }
}
