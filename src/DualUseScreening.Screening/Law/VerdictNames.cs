using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Law;

/// <summary>Verdicts by their names in data files.</summary>
internal static class VerdictNames
{
    /// <summary>The verdict with a name.</summary>
    /// <exception cref="RuleFormatException">There is none.</exception>
    public static Verdict Parse(string name, SourcePlace place) =>
        ContractNames.Parse<Verdict>(name) ?? throw new RuleFormatException(place, $"unknown verdict '{name}'");
}
