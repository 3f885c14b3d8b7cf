using DualUseScreening.Lists.Board;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Caching;

/// <summary>
/// Keeps compiled releases: on disk, so that a replica starts without a cache and an answer of years ago can be given again, and in the distributed cache, so
/// that one replica compiles for all. Neither is needed to answer: what cannot be read is compiled again, what cannot be written is logged. A release that
/// the keys do not vouch for counts as not there.
/// </summary>
public sealed partial class ReleaseStore(DiskReleases disk, CachedReleases cache, ReleaseTrust trust, ILogger<ReleaseStore> logger)
{
    /// <summary>Completes when what came from the cache lies on disk.</summary>
    public Task Storing { get; private set; } = Task.CompletedTask;

    /// <summary>Whether the cache answered when it was last asked.</summary>
    public bool IsCacheWithinReach => cache.IsWithinReach;

    /// <summary>Versions of the releases on disk, the last written first.</summary>
    public IReadOnlyList<string> OnDisk => disk.NewestFirst();

    /// <summary>The compiled release of a state of the sources; null when neither place has it whole.</summary>
    /// <param name="sourceDigest">The state of the sources.</param>
    /// <param name="earlier">A release at hand, from which what did not change is taken.</param>
    /// <param name="cancellation">Ends the search.</param>
    internal async Task<StoredRelease?> FindAsync(string sourceDigest, HeldContent? earlier, CancellationToken cancellation)
    {
        if (disk.VersionOf(sourceDigest) is { } kept && FromDisk(kept, earlier) is { } release)
        {
            return release;
        }

        if (await cache.VersionOfAsync(sourceDigest, cancellation) is not { } version)
        {
            return null;
        }

        // Other sources may have led to the same content: then it is on disk already.
        var found = await LoadAsync(version, earlier, cancellation);
        if (found is not null)
        {
            Storing = After(Storing, () =>
            {
                disk.Remember(sourceDigest, version);
                return true;
            });
        }
        else if (cache.IsWithinReach)
        {
            await cache.DropAsync(sourceDigest, version, cancellation);
        }

        return found;
    }

    /// <summary>Whether a release was made of a state of the sources.</summary>
    public async Task<bool> KnowsAsync(string sourceDigest, CancellationToken cancellation) =>
        disk.VersionOf(sourceDigest) is not null || await cache.VersionOfAsync(sourceDigest, cancellation) is not null;

    /// <summary>A release by its version; null when neither place has it whole and vouched for.</summary>
    internal async Task<StoredRelease?> LoadAsync(string version, HeldContent? earlier, CancellationToken cancellation)
    {
        if (FromDisk(version, earlier) is { } near)
        {
            return near;
        }

        if (await cache.ReadAsync(version, cancellation) is not { } bytes || Open(bytes, version, "cache", earlier) is not { } far)
        {
            return null;
        }

        Storing = After(Storing, () => disk.Write(version, bytes));
        return far;
    }

    /// <summary>The file of a release, every hash checked, wherever it is; null when it is nowhere. No signature is asked for.</summary>
    public Task<(ReleaseFile File, byte[] Bytes)?> FileAsync(string version, CancellationToken cancellation) => FileAsync(version, null, cancellation);

    /// <summary>As <see cref="FileAsync(string, CancellationToken)"/>; sections that are at hand already, by their hash, are not unpacked again.</summary>
    internal async Task<(ReleaseFile File, byte[] Bytes)?> FileAsync(string version, Func<byte[], ReleaseSection?>? known, CancellationToken cancellation)
    {
        if (!InForce.IsVersion(version))
        {
            return null;
        }

        if (disk.Read(version) is { } near && ReleaseFile.Open(near, known) is { } file && file.Version == version)
        {
            return (file, near);
        }

        return await cache.ReadAsync(version, cancellation) is { } far && ReleaseFile.Open(far, known) is { } shared && shared.Version == version ? (shared, far) : null;
    }

    /// <summary>Keeps a release in both places.</summary>
    /// <param name="sourceDigest">The state of the sources it was compiled from; null when it was not.</param>
    /// <param name="version">Its version.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancellation">Ends the writing to the cache.</param>
    /// <returns>Whether it is on disk.</returns>
    public async Task<bool> KeepAsync(string? sourceDigest, string version, byte[] bytes, CancellationToken cancellation)
    {
        var writing = Task.Run(() => ToDisk(sourceDigest, version, bytes), CancellationToken.None);
        await ToCacheAsync(sourceDigest, version, bytes, cancellation);
        return await writing;
    }

    /// <summary>Keeps a release where other replicas find it.</summary>
    /// <returns>Whether it is there.</returns>
    internal async Task<bool> ToCacheAsync(string? sourceDigest, string version, byte[] bytes, CancellationToken cancellation)
    {
        await cache.WriteAsync(sourceDigest, version, bytes, cancellation);
        return cache.IsWithinReach;
    }

    /// <summary>Keeps a release on disk.</summary>
    /// <returns>Whether it is there.</returns>
    internal bool ToDisk(string? sourceDigest, string version, byte[] bytes)
    {
        var written = disk.Write(version, bytes);
        if (written && sourceDigest is not null)
        {
            disk.Remember(sourceDigest, version);
        }

        return written;
    }

    /// <summary>Gives the cache what it has lost or never had: it may have been away, or was emptied.</summary>
    /// <param name="sourceDigest">The state of the sources.</param>
    /// <param name="version">The release in force, which is on disk; whether it was made of that state is looked up there.</param>
    /// <param name="cancellation">Ends the writing.</param>
    /// <returns>Whether it is there.</returns>
    public async Task<bool> ShareAsync(string sourceDigest, string version, CancellationToken cancellation)
    {
        // A cache short of memory drops the large value and keeps the small one that refers to it.
        var madeOf = sourceDigest.Length > 0 && disk.VersionOf(sourceDigest) == version ? sourceDigest : null;
        var held = (madeOf is null || await cache.VersionOfAsync(madeOf, cancellation) == version) && await cache.ReadAsync(version, cancellation) is not null;
        return held || (cache.IsWithinReach && disk.Read(version) is { } bytes && await ToCacheAsync(madeOf, version, bytes, cancellation));
    }

    /// <summary>The last good release on disk, whatever the sources say now; null when there is none.</summary>
    /// <param name="first">The one to try first; empty for none.</param>
    internal StoredRelease? LastGood(string first)
    {
        IEnumerable<string> versions = first.Length > 0 ? [first, .. disk.NewestFirst().Where(v => v != first)] : disk.NewestFirst();
        return versions.Select(v => FromDisk(v, null)).FirstOrDefault(r => r is not null);
    }

    private StoredRelease? FromDisk(string version, HeldContent? earlier)
    {
        if (disk.Read(version) is not { } bytes)
        {
            return null;
        }

        if (Open(bytes, version, "disk", earlier) is { } release)
        {
            return release;
        }

        if (ReleaseFile.Open(bytes)?.Version != version)
        {
            disk.Drop(version);
        }

        return null;
    }

    private StoredRelease? Open(byte[] bytes, string version, string place, HeldContent? earlier)
    {
        if (ReleaseFile.Open(bytes, hash => earlier?.SectionOf(hash)) is not { } file || file.Version != version)
        {
            return null;
        }

        if (trust.Refusal(file) is { } refusal)
        {
            LogRefused(logger, place, refusal);
            return null;
        }

        return CompiledRelease.Read(file, place, earlier);
    }

    private static async Task After(Task before, Func<bool> then)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Aside.RunAsync(then);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A release from {Place} is refused: {Problem}")]
    private static partial void LogRefused(ILogger logger, string place, string problem);
}
