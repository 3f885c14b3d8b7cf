namespace DualUseScreening.Screening.Parties;

/// <summary>A listed party that the query may be.</summary>
/// <param name="Entry">The list's entry.</param>
/// <param name="MatchedName">The one of its names that fits best, as published.</param>
/// <param name="Score">0-1; see <see cref="PartyIndex.DefaultThreshold"/>.</param>
/// <param name="Features">What made the score, so that a person can follow it.</param>
public sealed record PartyMatch(PartyEntry Entry, string MatchedName, double Score, IReadOnlyList<PartyMatchFeature> Features);
