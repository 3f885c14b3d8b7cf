using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>red-flag in [WMD_END_USE_SUSPECTED]</c>: what the caller reports. What is not reported is taken as not seen.</summary>
internal sealed class RedFlagTest(string name, string text, RedFlag[] flags) : StatementTest(name, text)
{
    public override Truth Evaluate(RuleFacts facts, int item) => Find(facts) >= 0 ? Truth.True : Truth.False;

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var index = Find(facts);
        var flag = ContractNames.Of(facts.Transaction.RedFlags[index]);
        var sentence = facts.Book.Say("condition.red-flag", new Argument("flag", facts.Book.Text("red-flag." + flag)));
        var stated = "RED_FLAG_" + flag;
        evidence.Add(new Evidence($"redFlags[{index}]", 0, stated.Length, stated, sentence));
        return sentence;
    }

    private int Find(RuleFacts facts)
    {
        var reported = facts.Transaction.RedFlags;
        for (var i = 0; i < reported.Count; i++)
        {
            if (Array.IndexOf(flags, reported[i]) >= 0)
            {
                return i;
            }
        }

        return -1;
    }
}
