using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>A release that was found compiled.</summary>
/// <param name="Release">The content.</param>
/// <param name="Version">Its version.</param>
/// <param name="Place">Where it was found: <c>disk</c>, <c>cache</c> or <c>sources</c>.</param>
public sealed record StoredRelease(Release Release, string Version, string Place);
