using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>The denial of a statement.</summary>
internal sealed class NotTest(Test inner) : Test
{
    public override bool IsAboutItem => inner.IsAboutItem;

    public override Truth Evaluate(RuleFacts facts, int item) => (Truth)(Truth.True - inner.Evaluate(facts, item));

    public override void Explain(RuleFacts facts, int item, bool denied, Explanation into) => inner.Explain(facts, item, !denied, into);

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into) => inner.Ask(facts, item, code, into);
}
