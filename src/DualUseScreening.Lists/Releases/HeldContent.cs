using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// A release that is in memory, with what it holds: the next one takes every list over that did not change, and its index with it. Most releases change one
/// list, so that most of the work of putting one into force falls away.
/// </summary>
/// <param name="Release">What the lists hold.</param>
/// <param name="Snapshot">Its compiled form.</param>
/// <param name="Marks">What tells its content from that of another.</param>
/// <param name="Tables">The search tables of its control list; null when they are not at hand.</param>
internal sealed record HeldContent(Release Release, ListSnapshot Snapshot, ContentMarks Marks, GoodsTables? Tables)
{
    /// <summary>For the compiler of snapshots.</summary>
    public (Release, ListSnapshot) Compiled => (Release, Snapshot);

    /// <summary>The section with this hash, without its bytes; null for one that is not here.</summary>
    public ReleaseSection? SectionOf(byte[] hash)
    {
        foreach (var (name, known) in Marks.Lists)
        {
            if (known.AsSpan().SequenceEqual(hash))
            {
                var kind = Release.Parties.Any(p => p.Name == name) ? SectionKind.Parties
                    : Release.Classifications.Any(c => c.Name == name) ? SectionKind.Classifications
                    : SectionKind.List;
                return new ReleaseSection(name, kind, ReadOnlyMemory<byte>.Empty, known);
            }
        }

        return null;
    }

    /// <summary>Whether a list of another release is the one of this release.</summary>
    public bool Holds(IReadOnlyList<ReleaseSection> other, string name) =>
        Marks.Lists.TryGetValue(name, out var hash) && other.FirstOrDefault(s => s.Name == name) is { } section && section.Hash.AsSpan().SequenceEqual(hash);

    /// <summary>The entries of a party list by their marks; null when there is no such list.</summary>
    public IReadOnlyDictionary<UInt128, PartyEntry>? Entries(string list) =>
        Marks.Entries.TryGetValue(list, out var marks) ? WrittenPartyList.Known(Release.Parties.First(p => p.Name == list), marks) : null;

    /// <summary>The other release with this one's content wherever it is the same.</summary>
    public Release Share(Release other, ReleaseSections sections) => other with
    {
        ControlList = Holds(sections.All, ReleaseSections.ControlList) ? Release.ControlList : other.ControlList,
        Law = Holds(sections.All, ReleaseSections.Law) ? Release.Law : other.Law,
        Embargo = Holds(sections.All, ReleaseSections.Embargo) ? Release.Embargo : other.Embargo,
        CatchAll = Holds(sections.All, ReleaseSections.CatchAll) ? Release.CatchAll : other.CatchAll,
        Diversion = Holds(sections.All, ReleaseSections.Diversion) ? Release.Diversion : other.Diversion,
        Messages = Holds(sections.All, ReleaseSections.Messages) ? Release.Messages : other.Messages,
        Parties =
        [
            .. other.Parties.Select(p => Holds(sections.All, p.Name) ? Release.Parties.First(o => o.Name == p.Name)
                : Entries(p.Name) is { } known ? sections.PartyList(p.Name).Share(p, known)
                : p),
        ],
    };
}
