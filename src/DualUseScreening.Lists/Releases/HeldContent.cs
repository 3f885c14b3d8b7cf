using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A release that is in memory, with what it holds: the next one takes every list over that did not change, and its index with it. Most releases change one
/// list, so that most of the work of putting one into force falls away.
/// </summary>
/// <param name="Release">What the lists hold.</param>
/// <param name="Snapshot">Its compiled form.</param>
/// <param name="Sections">Its lists as bytes.</param>
/// <param name="Tables">The search tables of its control list; null when they are not at hand.</param>
/// <param name="TablesSection">The same as bytes.</param>
internal sealed record HeldContent(Release Release, ListSnapshot Snapshot, ReleaseSections Sections, GoodsTables? Tables, ReleaseSection? TablesSection)
{
    /// <summary>For the compiler of snapshots.</summary>
    public (Release, ListSnapshot) Compiled => (Release, Snapshot);

    /// <summary>The section with this hash; null for one that is not here.</summary>
    public ReleaseSection? SectionOf(byte[] hash) =>
        Sections.ByHash(hash) ?? (TablesSection is not null && TablesSection.Hash.AsSpan().SequenceEqual(hash) ? TablesSection : null);

    /// <summary>Whether a list of another release is the one of this release.</summary>
    public bool Holds(IReadOnlyList<ReleaseSection> other, string name) =>
        Sections.Find(name) is { } own && other.FirstOrDefault(s => s.Name == name) is { } section && section.Hash.AsSpan().SequenceEqual(own.Hash);

    /// <summary>The other release with this one's content wherever it is the same.</summary>
    public Release Share(Release other, ReleaseSections sections) => other with
    {
        ControlList = Holds(sections.All, ReleaseSections.ControlList) ? Release.ControlList : other.ControlList,
        Law = Holds(sections.All, ReleaseSections.Law) ? Release.Law : other.Law,
        Embargo = Holds(sections.All, ReleaseSections.Embargo) ? Release.Embargo : other.Embargo,
        CatchAll = Holds(sections.All, ReleaseSections.CatchAll) ? Release.CatchAll : other.CatchAll,
        Diversion = Holds(sections.All, ReleaseSections.Diversion) ? Release.Diversion : other.Diversion,
        Messages = Holds(sections.All, ReleaseSections.Messages) ? Release.Messages : other.Messages,
        Classifications = [.. other.Classifications.Select(c => Holds(sections.All, c.Name) ? Release.Classifications.First(o => o.Name == c.Name) : c)],
        Parties =
        [
            .. other.Parties.Select(p => Holds(sections.All, p.Name) && Release.Parties.FirstOrDefault(o => o.Name == p.Name) is { } own
                ? own
                : p with { Entries = PartyPart.All(sections.PartsOf(p.Name)) }),
        ],
    };
}
