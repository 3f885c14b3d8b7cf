namespace DualUseScreening.Lists.Releases;

/// <summary>A configured party list at its last good reading.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="ChangedAt">When its files last changed: a list that nobody fetches any more grows old, however often it is read.</param>
public sealed record SourceState(string Name, DateTimeOffset ChangedAt);
