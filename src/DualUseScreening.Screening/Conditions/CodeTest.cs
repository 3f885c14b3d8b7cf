using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>hs in [8542, 853224]</c>: the commodity code starts with one of these, or one of these starts with a shorter declared code. Without a code it is unknown.</summary>
internal sealed class CodeTest(string name, string text, int list) : StatementTest(name, text)
{
    public override bool IsAboutItem => true;

    public override Truth Evaluate(RuleFacts facts, int item)
    {
        var line = facts.Item(item);
        return !line.HasCode ? Truth.Unknown : line.Codes.Under(list) || line.Codes.Maybe(list) ? Truth.True : Truth.False;
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into) =>
        into.Add(facts.Book.AskForCode(facts, item, code));

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var line = facts.Item(item);
        var code = line.Item.CommodityCode;
        var sentence = facts.Book.Say("condition.hs", new Argument("code", code));
        evidence.Add(new Evidence(line.Field("commodityCode"), 0, code.Length, code, sentence));
        return sentence;
    }
}
