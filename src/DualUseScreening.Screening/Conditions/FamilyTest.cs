using DualUseScreening.Screening.CatchAll;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>family in [gnss-receivers]</c>: the line belongs to a goods family.</summary>
internal sealed class FamilyTest(string name, string text, int[] families) : StatementTest(name, text)
{
    public override bool IsAboutItem => true;

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        var set = facts.Item(item).Families;
        foreach (var family in families)
        {
            if (set.Contains(family))
            {
                return Truth.True;
            }
        }

        return Truth.False;
    }

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        foreach (var member in facts.Item(item).Families.Members)
        {
            if (Array.IndexOf(families, member.Family) >= 0)
            {
                return Describe(facts, item, member, evidence);
            }
        }

        return null;
    }

    /// <summary>The sentence for a membership, and what it was read from.</summary>
    public static Sentence Describe(RuleFacts facts, int item, in FamilyMember member, List<Evidence> evidence)
    {
        var line = facts.Item(item);
        var title = new Argument("family", facts.Book.Families.Families[member.Family].Title);
        var sentence = member.Reason == FamilyReason.Entry
            ? facts.Book.Say("condition.family.near", title, new Argument("entry", member.Entry))
            : facts.Book.Say("condition.family", title);
        if (member.Start >= 0)
        {
            var (field, text) = member.Reason == FamilyReason.Code
                ? ("commodityCode", line.Item.CommodityCode)
                : ("description", line.Item.Description);
            evidence.Add(new Evidence(line.Field(field), member.Start, member.Length, text.Substring(member.Start, member.Length), sentence));
        }

        return sentence;
    }
}
