using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Pipeline;

namespace DualUseScreening.Screening.Rules;

/// <summary>A rule that can be read and tried by itself.</summary>
/// <param name="Description">As people read it.</param>
/// <param name="Place">Where it stands in the files.</param>
/// <param name="When">Its conditions; null for a route.</param>
/// <param name="Fires">Whether it says something of a line.</param>
/// <param name="Before">The checks whose findings it may ask for, beside those of goods and parties.</param>
internal sealed record CompiledRule(
    RuleDescription Description, SourcePlace Place, Test? When, Func<RuleFacts, int, bool> Fires, IReadOnlyList<ICheck> Before);
