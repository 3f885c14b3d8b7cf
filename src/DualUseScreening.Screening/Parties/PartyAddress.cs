namespace DualUseScreening.Screening.Parties;

/// <summary>An address as a list states it; any part may be missing.</summary>
/// <param name="Text">Street, building, post code, town, as published, separated by commas; empty where only a country is known.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2, or null where the list names no country or none that is known.</param>
public sealed record PartyAddress(string Text, string? CountryCode = null);
