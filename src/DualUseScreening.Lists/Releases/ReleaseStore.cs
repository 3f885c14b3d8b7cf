using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Keeps compiled releases: on disk, so that a replica starts without a cache, and in the distributed cache, so that one replica compiles for all.
/// Neither is needed to answer: what cannot be read is compiled again, what cannot be written is logged.
/// </summary>
public sealed partial class ReleaseStore(IDistributedCache cache, string directory, ILogger<ReleaseStore> logger)
{
    private static readonly TimeSpan CacheTimeout = TimeSpan.FromSeconds(2);
    private static readonly DistributedCacheEntryOptions KeepLong = new() { SlidingExpiration = TimeSpan.FromDays(30) };

    /// <summary>The compiled release of a state of the sources; null when neither place has it whole.</summary>
    public async Task<StoredRelease?> FindAsync(string sourceDigest, CancellationToken cancellation)
    {
        if (ReadDisk(sourceDigest) is { } fromDisk)
        {
            return fromDisk;
        }

        try
        {
            using var limited = Limit(cancellation);
            var bytes = await cache.GetAsync(Key(sourceDigest), limited.Token).WaitAsync(CacheTimeout, cancellation);
            if (bytes is null)
            {
                return null;
            }

            if (CompiledRelease.Read(bytes) is not { } read)
            {
                LogDamaged(logger, "cache", sourceDigest);
                return null;
            }

            WriteDisk(sourceDigest, bytes);
            return new StoredRelease(read.Release, read.Version, "cache");
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogCacheFailed(logger, "read", e.Message);
            return null;
        }
    }

    /// <summary>Keeps a compiled release in both places.</summary>
    public async Task KeepAsync(string sourceDigest, byte[] bytes, CancellationToken cancellation)
    {
        WriteDisk(sourceDigest, bytes);
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

    /// <summary>The last good release on disk, whatever the sources say now; null when there is none.</summary>
    public StoredRelease? LastGood()
    {
        try
        {
            foreach (var file in new DirectoryInfo(directory).GetFiles("*.release").OrderByDescending(f => f.LastWriteTimeUtc))
            {
                if (CompiledRelease.Read(File.ReadAllBytes(file.FullName)) is { } read)
                {
                    return new StoredRelease(read.Release, read.Version, "disk");
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
