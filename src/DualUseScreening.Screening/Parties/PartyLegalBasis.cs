namespace DualUseScreening.Screening.Parties;

/// <summary>The law that an entry stands in.</summary>
/// <param name="Act">The act: <c>Regulation (EU) No 833/2014</c>, <c>15 C.F.R. Part 744</c>; empty where the list does not say.</param>
/// <param name="Provision">Article, annex or supplement, or null.</param>
public sealed record PartyLegalBasis(string Act, string? Provision = null);
