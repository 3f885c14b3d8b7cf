using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>activity in [EXPORT, TRANSIT]</c>: what is really being done.</summary>
internal sealed class ActivityTest(string name, string text, Activity[] activities) : StatementTest(name, text)
{
    public override Truth Evaluate(RuleFacts facts, int item) =>
        Array.IndexOf(activities, facts.Activity.Activity) >= 0 ? Truth.True : Truth.False;

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence) => null;
}
