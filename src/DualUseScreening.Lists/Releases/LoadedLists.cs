namespace DualUseScreening.Lists.Releases;

/// <summary>What is known of the release in force beside its content.</summary>
/// <param name="Place">Where it came from: <c>sources</c>, <c>disk</c> or <c>cache</c>.</param>
/// <param name="CheckedAt">When the sources were last read without an error.</param>
/// <param name="HasAssetFreezes">Whether any party list in it freezes assets.</param>
/// <param name="Sources">The configured party lists; empty when their state is not known.</param>
public sealed record LoadedLists(string Place, DateTimeOffset CheckedAt, bool HasAssetFreezes, IReadOnlyList<SourceState> Sources);
