namespace DualUseScreening.Screening.Content;

/// <summary>Postal codes of one country.</summary>
/// <param name="Country">Country code.</param>
/// <param name="Codes">Prefixes such as <c>295</c>, or ranges such as <c>1500-3999</c>.</param>
public sealed record PostalCodes(string Country, IReadOnlyList<string> Codes);
