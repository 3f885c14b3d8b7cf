using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>One statement.</summary>
internal abstract class StatementTest(string name, string text) : Test
{
    private static readonly Evidence[] NoEvidence = [];

    /// <summary>What it is about, such as <c>end-user-sector</c>.</summary>
    public string Name { get; } = name;

    /// <summary>As it is written.</summary>
    public string Text { get; } = text;

    public override bool IsAboutItem => false;

    public sealed override void Explain(RuleFacts facts, int item, bool denied, Explanation into)
    {
        var truth = Evaluate(facts, item);
        if (truth == Truth.False || denied)
        {
            into.Add(new StatementOutcome(Name, Text, truth, null, NoEvidence));
            return;
        }

        var evidence = new List<Evidence>(1);
        var detail = truth == Truth.True ? Describe(facts, item, evidence) : DescribeDoubt(facts, item, evidence);
        into.Add(new StatementOutcome(Name, Text, truth, detail, evidence));
    }

    public override void Ask(RuleFacts facts, int item, string code, ICollection<Question> into)
    {
    }

    /// <summary>The sentence for a statement that may hold by what the request says, and what it was read from; null: the request says nothing.</summary>
    protected virtual Sentence? DescribeDoubt(RuleFacts facts, int item, List<Evidence> evidence) => null;

    /// <summary>The sentence for a statement that holds, and what it was read from; null: nothing worth a sentence.</summary>
    protected abstract Sentence? Describe(RuleFacts facts, int item, List<Evidence> evidence);
}
