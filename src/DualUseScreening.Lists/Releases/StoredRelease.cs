using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>A release that was found compiled.</summary>
/// <param name="Release">The content.</param>
/// <param name="Version">Its version.</param>
/// <param name="Place">Where it was found: <c>disk</c> or <c>cache</c>.</param>
/// <param name="StoredAt">When it was put there; null when that is not known.</param>
public sealed record StoredRelease(Release Release, string Version, string Place, DateTimeOffset? StoredAt = null);
