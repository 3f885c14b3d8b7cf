namespace DualUseScreening.Lists.Releases;

/// <summary>What tells the content of a release from that of another.</summary>
/// <param name="Lists">SHA-256 of each list, by its name.</param>
/// <param name="Entries">For each party list, the first half of the SHA-256 of each entry, in their order.</param>
public sealed record ContentMarks(IReadOnlyDictionary<string, byte[]> Lists, IReadOnlyDictionary<string, UInt128[]> Entries);
