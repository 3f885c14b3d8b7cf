using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>What became of the sources.</summary>
/// <param name="Release">The content.</param>
/// <param name="Bytes">The content as it is kept.</param>
/// <param name="Version">Its version.</param>
/// <param name="Snapshot">Its indexes.</param>
internal sealed record CompiledSources(Release Release, byte[] Bytes, string Version, ListSnapshot Snapshot);
