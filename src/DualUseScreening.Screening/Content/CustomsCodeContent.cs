namespace DualUseScreening.Screening.Content;

/// <summary>A code of customs declarations that is not ISO's.</summary>
/// <param name="Code">The code.</param>
/// <param name="Is">The ISO code it stands for.</param>
/// <param name="Territory">The territory it tells; empty: the country itself.</param>
public sealed record CustomsCodeContent(string Code, string Is, string Territory);
