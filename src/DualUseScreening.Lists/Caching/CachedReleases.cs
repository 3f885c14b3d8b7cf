using System.Text;
using DualUseScreening.Lists.Board;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Caching;

/// <summary>
/// Compiled releases in the distributed cache: <c>dualuse:release:&lt;format&gt;:&lt;version&gt;</c>, and which one a state of the sources led to:
/// <c>dualuse:sources:&lt;digest&gt;</c>. No call takes longer than the patience, and none throws: a cache that is gone is logged.
/// </summary>
/// <param name="cache">The cache.</param>
/// <param name="patience">How long a call may take.</param>
/// <param name="logger">Told of everything that fails.</param>
public sealed partial class CachedReleases(IDistributedCache cache, TimeSpan patience, ILogger<CachedReleases> logger)
{
    private static readonly DistributedCacheEntryOptions KeepLong = new() { SlidingExpiration = TimeSpan.FromDays(30) };

    /// <summary>Whether the last call reached the cache.</summary>
    public bool IsWithinReach { get; private set; } = true;

    /// <summary>Version of the release that a state of the sources led to; null when it is not known.</summary>
    public async Task<string?> VersionOfAsync(string sourceDigest, CancellationToken cancellation)
    {
        var bytes = await CallAsync("read", token => cache.GetAsync(Pointer(sourceDigest), token), cancellation);
        return bytes is not null && Encoding.ASCII.GetString(bytes) is var version && InForce.IsVersion(version) ? version : null;
    }

    /// <summary>Bytes of a release; null when it is not here.</summary>
    public Task<byte[]?> ReadAsync(string version, CancellationToken cancellation) =>
        CallAsync("read", token => cache.GetAsync(Key(version), token), cancellation);

    /// <summary>Keeps a release; what refers to it is written last.</summary>
    /// <param name="sourceDigest">The state of the sources that led to it; null when none did.</param>
    /// <param name="version">Its version.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public async Task WriteAsync(string? sourceDigest, string version, byte[] bytes, CancellationToken cancellation)
    {
        await CallAsync("write", token => SetAsync(Key(version), bytes, token), cancellation);
        if (IsWithinReach && sourceDigest is not null)
        {
            await CallAsync("write", token => SetAsync(Pointer(sourceDigest), Encoding.ASCII.GetBytes(version), token), cancellation);
        }
    }

    /// <summary>Removes a damaged release.</summary>
    public async Task DropAsync(string sourceDigest, string version, CancellationToken cancellation)
    {
        LogDamaged(logger, version);
        await CallAsync("remove", token => RemoveAsync(Pointer(sourceDigest), token), cancellation);
        await CallAsync("remove", token => RemoveAsync(Key(version), token), cancellation);
    }

    private static string Key(string version) => $"dualuse:release:{Releases.CompiledRelease.Format}:{version}";

    private static string Pointer(string sourceDigest) => $"dualuse:sources:{sourceDigest}";

    private async Task<byte[]?> SetAsync(string key, byte[] value, CancellationToken cancellation)
    {
        await cache.SetAsync(key, value, KeepLong, cancellation);
        return null;
    }

    private async Task<byte[]?> RemoveAsync(string key, CancellationToken cancellation)
    {
        await cache.RemoveAsync(key, cancellation);
        return null;
    }

    // Clients differ in what they throw and in whether they mind the token; neither matters here.
    private async Task<byte[]?> CallAsync(string operation, Func<CancellationToken, Task<byte[]?>> call, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(patience);
        try
        {
            var result = await Task.Run(() => call(limited.Token), limited.Token).WaitAsync(patience, cancellation);
            IsWithinReach = true;
            return result;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            IsWithinReach = false;
            LogFailed(logger, operation, e.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache could not be used to {Operation} a release: {Problem}")]
    private static partial void LogFailed(ILogger logger, string operation, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Version} in the cache is damaged and will be compiled again")]
    private static partial void LogDamaged(ILogger logger, string version);
}
