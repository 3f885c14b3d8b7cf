using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary><c>finding in [PARTY, DIVERSION]</c>: a check that ran before found something above information about the line or the shipment.</summary>
internal sealed class FindingTest(string name, string text, Check[] checks) : StatementTest(name, text)
{
    public override bool IsAboutItem => true;

    public override Truth Evaluate(RuleFacts facts, int item) => Find(facts, item) is null ? Truth.False : Truth.True;

    protected override Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence)
    {
        var finding = Find(facts, item)!;
        return facts.Book.Say(
            "condition.finding", new Argument("check", facts.Book.Text("check." + ContractNames.Of(finding.Check))), new Argument("code", finding.Code));
    }

    private Finding? Find(RuleFacts facts, int item)
    {
        if (facts.Context is not { } context)
        {
            return null;
        }

        foreach (var finding in context.Findings)
        {
            if (finding.Verdict > Verdict.Clear && (finding.ItemIndex < 0 || finding.ItemIndex == item) && Array.IndexOf(checks, finding.Check) >= 0)
            {
                return finding;
            }
        }

        return null;
    }
}
