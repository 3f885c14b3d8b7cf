using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;
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
}
