using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>A compiled condition over one line of a shipment. Immutable; evaluating allocates nothing.</summary>
internal abstract class Test
{
    /// <summary>Whether it looks at the line, and not only at the shipment.</summary>
    public abstract bool IsAboutItem { get; }

    /// <summary>Countries one of which must be named somewhere in the shipment for it to hold; null: no such countries.</summary>
    public virtual CountrySet? Mentions => null;

    /// <summary>How it comes out.</summary>
    public abstract Truth Evaluate(RuleFacts facts, int item);

    /// <summary>Adds every statement with its outcome. A denied statement has no sentence.</summary>
    public abstract void Explain(RuleFacts facts, int item, bool denied, Explanation into);

    /// <summary>Adds the questions whose answers would decide, for a condition that is unknown.</summary>
    public abstract void Ask(RuleFacts facts, int item, string code, ICollection<Question> into);

    /// <summary>Asks in a screening what would decide.</summary>
    public void Ask(ScreeningContext context, RuleFacts facts, int item, string code)
    {
        var questions = new List<Question>();
        Ask(facts, item, code, questions);
        foreach (var question in questions)
        {
            RuleFacts.Add(context, question);
        }
    }
}
