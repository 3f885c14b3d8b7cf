using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.CatchAll;

/// <summary>One catch-all rule, compiled.</summary>
internal sealed class Rule
{
    private readonly Validity _validity;

    public Rule(RuleContent content, RuleBook book)
    {
        Content = content;
        When = book.Compiler.Compile(content.When, content.Place.At("when"));
        Verdict = VerdictNames.Parse(content.Verdict, content.Place.At("verdict"));
        Title = content.Title.WithoutStop();
        Reference = ActTitles.Cite(content.Source, book.Messages);
        _validity = Validity.Of(content.ValidFrom, content.ValidTo);
    }

    public RuleContent Content { get; }

    public Test When { get; }

    public Verdict Verdict { get; }

    /// <summary>The sentence of its finding, without the full stop.</summary>
    public LocalText Title { get; }

    /// <summary>Act and article.</summary>
    public LocalText Reference { get; }

    /// <summary>Whether it is in force on a day.</summary>
    public bool Applies(DateOnly day) => _validity.Holds(day);

    /// <summary>How many lines it is asked of; a rule about the shipment is asked once.</summary>
    public int Lines(RuleFacts facts) => When.IsAboutItem ? facts.Transaction.Items.Count : 1;

    /// <summary>Its finding about a line, explained condition by condition.</summary>
    /// <param name="facts">The shipment.</param>
    /// <param name="item">The line.</param>
    /// <param name="check">The check that it is a rule of.</param>
    /// <param name="list">The list that it stands in.</param>
    /// <param name="message">The sentence.</param>
    /// <param name="basis">Its place in the law; null for what is no law.</param>
    public Finding Find(RuleFacts facts, int item, Check check, string list, Sentence message, LegalSource? basis)
    {
        var explanation = new Explanation();
        When.Explain(facts, item, false, explanation);
        var score = Content.Score / 100.0;
        return new Finding
        {
            Check = check,
            Code = Content.Id,
            ItemIndex = When.IsAboutItem ? item : -1,
            Verdict = Verdict,
            Score = score,
            Features = explanation.Features(score),
            Message = message,
            LegalBasis = basis,
            List = list,
            Evidence = explanation.Evidence(),
            NextStep = Content.NextStep,
        };
    }
}
