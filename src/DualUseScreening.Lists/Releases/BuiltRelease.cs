using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>A release that was compiled from its sources.</summary>
/// <param name="Snapshot">Its compiled form.</param>
/// <param name="Digest">The state of the sources it was compiled from.</param>
/// <param name="Sections">Its content.</param>
/// <param name="Tables">The search tables of its control list.</param>
/// <param name="TablesSection">The same as bytes.</param>
/// <param name="Content">What the lists hold.</param>
/// <param name="Sources">The files it was made of.</param>
internal sealed record BuiltRelease(
    ListSnapshot Snapshot, string Digest, ReleaseSections Sections, GoodsTables Tables, ReleaseSection TablesSection, Release Content, IReadOnlyList<ReleaseSource> Sources)
{
    /// <summary>The bytes to keep.</summary>
    public byte[] Write() => CompiledRelease.Write(Sections, TablesSection, Sources);
}
