namespace DualUseScreening.Screening.Content;

/// <summary>Examples that must fire and that must not: flat maps of the keys in docs/rules-format.md. Lists are written <c>a; b</c>.</summary>
/// <param name="Fires">Must fire.</param>
/// <param name="Silent">Must not.</param>
public sealed record RuleExamples(
    IReadOnlyList<IReadOnlyDictionary<string, string>> Fires, IReadOnlyList<IReadOnlyDictionary<string, string>> Silent);
