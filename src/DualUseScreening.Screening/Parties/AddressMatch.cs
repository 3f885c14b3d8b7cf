namespace DualUseScreening.Screening.Parties;

/// <summary>A listed party that shares an address with the one asked about: a finding of its own, whatever the names.</summary>
/// <param name="Entry">The list's entry.</param>
/// <param name="Address">The address it shares, as published.</param>
/// <param name="Score">0-1.</param>
public sealed record AddressMatch(PartyEntry Entry, PartyAddress Address, double Score);
