using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Rules;

/// <summary>An example that does not come out as its rule says.</summary>
/// <param name="Rule">Id of the rule, measure, route or indicator.</param>
/// <param name="ShouldFire">Whether it should have fired.</param>
/// <param name="Number">Number of the example among those that should fire, or should not, from 1.</param>
/// <param name="Example">The example, key by key.</param>
/// <param name="Problem">What came out.</param>
/// <param name="Place">Where the rule stands in the files.</param>
public sealed record RuleExampleFailure(
    string Rule, bool ShouldFire, int Number, IReadOnlyDictionary<string, string> Example, string Problem, SourcePlace Place)
{
    /// <summary>The example in one line.</summary>
    public string Text => string.Join(", ", Example.Select(p => p.Key + ": " + p.Value));
}
