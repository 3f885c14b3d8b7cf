using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Caching;

/// <summary>
/// Keeps compiled releases: on disk, so that a replica starts without a cache, and in the distributed cache, so that one replica compiles for all.
/// Neither is needed to answer: what cannot be read is compiled again, what cannot be written is logged.
/// </summary>
public sealed class ReleaseStore(DiskReleases disk, CachedReleases cache)
{
    /// <summary>The compiled release of a state of the sources; null when neither place has it whole.</summary>
    /// <param name="sourceDigest">The state of the sources.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<StoredRelease?> FindAsync(string sourceDigest, CancellationToken cancellation)
    {
        if (disk.VersionOf(sourceDigest) is { } kept && disk.Read(kept) is { } bytes)
        {
            if (Open(bytes, kept, "disk") is { } release)
            {
                return release;
            }

            disk.Drop(kept);
        }

        if (await cache.VersionOfAsync(sourceDigest, cancellation) is not { } version)
        {
            return null;
        }

        // Other sources may have led to the same content: then it is on disk already.
        if (disk.Read(version) is { } same && Open(same, version, "disk") is { } known)
        {
            disk.Remember(sourceDigest, version);
            return known;
        }

        if (await cache.ReadAsync(version, cancellation) is not { } found)
        {
            return null;
        }

        if (Open(found, version, "cache") is not { } shared)
        {
            await cache.DropAsync(sourceDigest, version, cancellation);
            return null;
        }

        if (disk.Write(version, found))
        {
            disk.Remember(sourceDigest, version);
        }

        return shared;
    }

    /// <summary>Keeps a compiled release in both places.</summary>
    /// <param name="sourceDigest">The state of the sources it was compiled from.</param>
    /// <param name="version">Its version.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancellation">Ends the writing to the cache.</param>
    public async Task KeepAsync(string sourceDigest, string version, byte[] bytes, CancellationToken cancellation)
    {
        if (disk.Write(version, bytes))
        {
            disk.Remember(sourceDigest, version);
        }

        await cache.WriteAsync(sourceDigest, version, bytes, cancellation);
    }

    /// <summary>Gives the cache what it has lost or never had: it may have been away, or was emptied.</summary>
    /// <param name="sourceDigest">The state of the sources.</param>
    /// <param name="version">The release in force, which is on disk.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task ShareAsync(string sourceDigest, string version, CancellationToken cancellation)
    {
        // A cache short of memory drops the large value and keeps the small one that refers to it.
        var held = await cache.VersionOfAsync(sourceDigest, cancellation) == version && await cache.ReadAsync(version, cancellation) is not null;
        if (!held && cache.IsWithinReach && disk.Read(version) is { } bytes)
        {
            await cache.WriteAsync(sourceDigest, version, bytes, cancellation);
        }
    }

    /// <summary>The last good release on disk, whatever the sources say now; null when there is none.</summary>
    public StoredRelease? LastGood()
    {
        foreach (var version in disk.NewestFirst())
        {
            if (disk.Read(version) is { } bytes && Open(bytes, version, "disk") is { } release)
            {
                return release;
            }
        }

        return null;
    }

    private static StoredRelease? Open(byte[] bytes, string version, string place) =>
        CompiledRelease.Read(bytes, place) is { } release && release.Version == version ? release : null;
}
