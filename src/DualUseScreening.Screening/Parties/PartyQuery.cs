namespace DualUseScreening.Screening.Parties;

/// <summary>Who is asked about. Only the name is needed; the rest raises or lowers the score.</summary>
/// <param name="Name">Name in any script and order.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2, or null.</param>
/// <param name="Address">Address as one text, or null.</param>
/// <param name="Kind">What the caller knows the party to be.</param>
/// <param name="Identifiers">Registration, IMO, passport numbers; null for none.</param>
/// <param name="DateOfBirth">Date of birth of a person, or null.</param>
public readonly record struct PartyQuery(
    string Name,
    string? CountryCode = null,
    string? Address = null,
    PartyKind Kind = PartyKind.Unknown,
    IReadOnlyList<PartyIdentifier>? Identifiers = null,
    DateOnly? DateOfBirth = null);
