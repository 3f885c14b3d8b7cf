using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>priority-tier in [1, 2, 3A]</c>: the line is a common high-priority item. Without a commodity code it is unknown.</summary>
internal sealed class TierTest(string name, string text, string[] tiers) : StatementTest(name, text)
{
    public override bool IsAboutItem => true;

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        var line = facts.Item(item);
        return !line.HasCode ? Truth.Unknown
            : line.Priority is { } priority && Array.IndexOf(tiers, priority.Content.Tier) >= 0 ? Truth.True
            : Truth.False;
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into) =>
        into.Add(facts.Book.AskForCode(facts, item, code));

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence) => Priority(facts, item, evidence);

    /// <summary>The sentence for a common high-priority item, and its code.</summary>
    public static Sentence Priority(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var line = facts.Item(item);
        var content = line.Priority!.Content;
        var sentence = facts.Book.Say(
            "condition.priority-tier", new Argument("tier", content.Tier), new Argument("title", content.Title));
        evidence.Add(new Evidence(line.Field("commodityCode"), 0, 6, line.Item.CommodityCode[..6], sentence));
        return sentence;
    }
}
