using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>A question and the entry that should be found.</summary>
internal readonly record struct Case(string Kind, string Query, PartyKind AskedKind, int Entry, string Original);
