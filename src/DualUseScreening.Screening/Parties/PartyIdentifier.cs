namespace DualUseScreening.Screening.Parties;

/// <summary>A number or code that stands for a party.</summary>
/// <param name="Type">Short lower-case type: <c>imo</c>, <c>mmsi</c>, <c>passport</c>, <c>national-id</c>, <c>registration</c>, <c>tax</c>,
/// <c>swift</c>, <c>lei</c>, <c>msn</c>, <c>call-sign</c>, or <c>other</c>.</param>
/// <param name="Value">The value as published; compared without spaces, punctuation and case.</param>
public sealed record PartyIdentifier(string Type, string Value);
