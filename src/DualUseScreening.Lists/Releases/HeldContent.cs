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
/// <param name="Hashes">SHA-256 of each list, by its name.</param>
/// <param name="Tables">The search tables of its control list; null when they are not at hand.</param>
internal sealed record HeldContent(Release Release, ListSnapshot Snapshot, IReadOnlyDictionary<string, byte[]> Hashes, GoodsTables? Tables)
{
    /// <summary>For the compiler of snapshots.</summary>
    public (Release, ListSnapshot) Compiled => (Release, Snapshot);

    /// <summary>The section with this hash, without its bytes; null for one that is not here.</summary>
    public ReleaseSection? SectionOf(byte[] hash)
    {
        foreach (var (name, known) in Hashes)
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
        Hashes.TryGetValue(name, out var hash) && other.FirstOrDefault(s => s.Name == name) is { } section && section.Hash.AsSpan().SequenceEqual(hash);

    /// <summary>The other release with this one's content wherever it is the same.</summary>
    public Release Share(Release other, IReadOnlyList<ReleaseSection> sections) => other with
    {
        ControlList = Holds(sections, ReleaseSections.ControlList) ? Release.ControlList : other.ControlList,
        Parties = [.. other.Parties.Select(p => Holds(sections, p.Name) ? Release.Parties.First(o => o.Name == p.Name) : p)],
    };
}
