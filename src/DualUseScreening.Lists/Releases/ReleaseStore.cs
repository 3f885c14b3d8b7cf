using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Keeps compiled releases: on disk, so that a replica starts without a cache, and in the distributed cache, so that one replica compiles for all.
/// Neither is needed to answer: what cannot be read is compiled again, what cannot be written is logged.
/// </summary>
public sealed partial class ReleaseStore(IDistributedCache cache, string directory, ILogger<ReleaseStore> logger)
{
    /// <summary>Releases that stay on disk: to go back to, and no more than that.</summary>
    private const int KeptOnDisk = 5;

    private static readonly TimeSpan CacheTimeout = TimeSpan.FromSeconds(2);
    private static readonly DistributedCacheEntryOptions KeepLong = new() { SlidingExpiration = TimeSpan.FromDays(30) };

    /// <summary>The compiled release of a state of the sources; null when neither place has it whole.</summary>
    public async Task<StoredRelease?> FindAsync(string sourceDigest, CancellationToken cancellation) =>
        ReadDisk(sourceDigest) ?? await ReadCacheAsync(sourceDigest, cancellation);

    /// <summary>Keeps a compiled release in both places.</summary>
    public async Task KeepAsync(string sourceDigest, byte[] bytes, CancellationToken cancellation)
    {
        WriteDisk(sourceDigest, bytes);
        await WriteCacheAsync(sourceDigest, bytes, cancellation);
    }

    /// <summary>Puts the release on disk into the cache where the cache does not have it: it may have been emptied since.</summary>
    public async Task ShareAsync(string sourceDigest, CancellationToken cancellation)
    {
        try
        {
            using var limited = Limit(cancellation);
            var held = await cache.GetAsync(Key(sourceDigest), limited.Token).WaitAsync(CacheTimeout, cancellation);
            if (held is null || CompiledRelease.Read(held) is null)
            {
                await WriteCacheAsync(sourceDigest, await File.ReadAllBytesAsync(FileOf(sourceDigest), cancellation), cancellation);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogCacheFailed(logger, "share", e.Message);
        }
    }

    /// <summary>The last good release on disk, whatever the sources say now; null when there is none.</summary>
    public StoredRelease? LastGood()
    {
        try
        {
            foreach (var file in OnDisk())
            {
                if (CompiledRelease.Read(File.ReadAllBytes(file.FullName)) is { } read)
                {
                    return new StoredRelease(read.Release, read.Version, "disk", file.LastWriteTimeUtc);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogDiskFailed(logger, "read", e.Message);
        }

        return null;
    }

    private static string Key(string sourceDigest) => $"dualuse:release:{CompiledRelease.Format}:{sourceDigest}";

    private string FileOf(string sourceDigest) => Path.Combine(directory, $"{CompiledRelease.Format}-{sourceDigest}.release");

    // Newest first.
    private IEnumerable<FileInfo> OnDisk() => Directory.Exists(directory)
        ? new DirectoryInfo(directory).GetFiles("*.release").OrderByDescending(f => f.LastWriteTimeUtc)
        : [];

    private StoredRelease? ReadDisk(string sourceDigest)
    {
        try
        {
            var file = FileOf(sourceDigest);
            if (!File.Exists(file))
            {
                return null;
            }

            if (CompiledRelease.Read(File.ReadAllBytes(file)) is { } read)
            {
                return new StoredRelease(read.Release, read.Version, "disk");
            }

            LogDamaged(logger, "disk", sourceDigest);
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogDiskFailed(logger, "read", e.Message);
        }

        return null;
    }

    private async Task<StoredRelease?> ReadCacheAsync(string sourceDigest, CancellationToken cancellation)
    {
        try
        {
            using var limited = Limit(cancellation);
            var bytes = await cache.GetAsync(Key(sourceDigest), limited.Token).WaitAsync(CacheTimeout, cancellation);
            if (bytes is null)
            {
                return null;
            }

            if (CompiledRelease.Read(bytes) is { } read)
            {
                WriteDisk(sourceDigest, bytes);
                return new StoredRelease(read.Release, read.Version, "cache");
            }

            LogDamaged(logger, "cache", sourceDigest);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogCacheFailed(logger, "read", e.Message);
        }

        return null;
    }

    private async Task WriteCacheAsync(string sourceDigest, byte[] bytes, CancellationToken cancellation)
    {
        try
        {
            using var limited = Limit(cancellation);
            await cache.SetAsync(Key(sourceDigest), bytes, KeepLong, limited.Token).WaitAsync(CacheTimeout, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogCacheFailed(logger, "write", e.Message);
        }
    }

    // Whole or not at all: written beside and renamed.
    private void WriteDisk(string sourceDigest, byte[] bytes)
    {
        try
        {
            Directory.CreateDirectory(directory);
            var file = FileOf(sourceDigest);
            var beside = file + "." + Guid.NewGuid().ToString("N") + ".tmp";
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, file, overwrite: true);
            foreach (var old in OnDisk().Skip(KeptOnDisk))
            {
                old.Delete();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogDiskFailed(logger, "write", e.Message);
        }
    }

    private static CancellationTokenSource Limit(CancellationToken cancellation)
    {
        var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(CacheTimeout);
        return limited;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The compiled release in the {Place} is damaged and will be compiled again ({Digest})")]
    private static partial void LogDamaged(ILogger logger, string place, string digest);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache could not be used to {Operation} a release: {Problem}")]
    private static partial void LogCacheFailed(ILogger logger, string operation, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The disk could not be used to {Operation} a release: {Problem}")]
    private static partial void LogDiskFailed(ILogger logger, string operation, string problem);
}
