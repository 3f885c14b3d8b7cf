using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Hosting;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Removes releases from disk that nobody needs any more, where <see cref="ListsOptions.KeepReleasesFor"/> asks for it. What is in force, what a rollback
/// would lead to, and what a kept answer names always stays.
/// </summary>
public sealed partial class ReleasePruning(
    DiskReleases disk, SnapshotHolder holder, ListsOptions options, IEnumerable<IKeptReleases> kept, TimeProvider time, ILogger<ReleasePruning> logger)
{
    /// <summary>Removes what may go.</summary>
    /// <returns>Versions of the releases removed.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        if (options.KeepReleasesFor is not { } keep || holder.InForce is not { } inForce)
        {
            return [];
        }

        var needed = new HashSet<string>(StringComparer.Ordinal) { inForce.Version, inForce.Previous, holder.Current.Version };
        foreach (var answers in kept)
        {
            needed.UnionWith(await answers.VersionsAsync(cancellation));
        }

        var before = time.GetUtcNow() - keep;
        var removed = new List<string>();
        foreach (var version in disk.OlderThan(before).Where(v => !needed.Contains(v)))
        {
            if (disk.Remove(version))
            {
                removed.Add(version);
                LogRemoved(logger, version);
            }
        }

        return removed;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Version} is past the time that releases are kept and is removed")]
    private static partial void LogRemoved(ILogger logger, string version);
}
