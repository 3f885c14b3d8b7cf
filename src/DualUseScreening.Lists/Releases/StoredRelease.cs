using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;

namespace DualUseScreening.Lists.Releases;

/// <summary>A release that was found compiled.</summary>
/// <param name="Release">The content.</param>
/// <param name="Version">Its version.</param>
/// <param name="Tables">The search tables of its control list; null when they were written by another version of the program and have to be built.</param>
/// <param name="Place">Where it was found: <c>disk</c>, <c>cache</c> or <c>sources</c>.</param>
internal sealed record StoredRelease(Release Release, string Version, GoodsTables? Tables, string Place)
{
    /// <summary>Its lists as bytes.</summary>
    internal required ReleaseSections Sections { get; init; }

    /// <summary>Its search tables as bytes; null when there are none of this program.</summary>
    internal ReleaseSection? TablesSection { get; init; }
}
