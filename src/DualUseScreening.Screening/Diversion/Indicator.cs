using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;

namespace DualUseScreening.Screening.Diversion;

/// <summary>A sign of diversion, compiled.</summary>
internal sealed class Indicator(IndicatorContent content, RuleBook book)
{
    public IndicatorContent Content { get; } = content;

    public Test When { get; } = book.Compiler.Compile(content.When, content.Place.At("when"));

    /// <summary>Its sentence.</summary>
    public Sentence Sentence { get; } = book.Say("diversion.indicator", new Argument("title", content.Title));
}
