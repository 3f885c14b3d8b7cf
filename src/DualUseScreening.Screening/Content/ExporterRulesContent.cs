namespace DualUseScreening.Screening.Content;

/// <summary>An exporter's own rules. They speak in its own calls only, and raise a verdict or leave it.</summary>
/// <param name="Id">Name of its folder.</param>
/// <param name="Names">Names it gives itself in requests.</param>
/// <param name="Countries">Countries it calls itself from; empty: any.</param>
/// <param name="Identifiers">Registration and other numbers, without blanks; one suffices.</param>
/// <param name="Rules">Its rules.</param>
/// <param name="Patterns">Word patterns of its own, beside the bundled ones.</param>
public sealed record ExporterRulesContent(
    string Id, IReadOnlyList<string> Names, IReadOnlyList<string> Countries, IReadOnlyList<string> Identifiers,
    IReadOnlyList<RuleContent> Rules, IReadOnlyList<PatternContent> Patterns);
