using System.Diagnostics;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Holds the list snapshot in force. A new one is compiled aside and swapped in by one reference write: a request never sees half of it and never waits
/// for it. A source with an error leaves the last good snapshot in force.
/// </summary>
public sealed partial class SnapshotHolder(
    ReleaseCompiler compiler, ReleaseStore store, TimeProvider time, ILogger<SnapshotHolder> logger) : ISnapshotProvider
{
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private volatile Held? _held;

    /// <inheritdoc/>
    public ListSnapshot Current => _held?.Snapshot ?? throw new ListsNotLoadedException(
        LastError is { } error ? $"no list release is loaded: {error.Message}" : "no list release is loaded yet");

    /// <summary>Whether a snapshot is in force.</summary>
    public bool IsLoaded => _held is not null;

    /// <summary>When the sources were last read without an error.</summary>
    public DateTimeOffset? CheckedAt => _held?.CheckedAt;

    /// <summary>Where the release in force came from: <c>sources</c>, <c>disk</c> or <c>cache</c>.</summary>
    public string Place => _held?.Place ?? "";

    /// <summary>The error of the last reading; null when it was good.</summary>
    public ListFormatException? LastError { get; private set; }

    /// <summary>How often this process compiled a release from its sources.</summary>
    public int Compilations { get; private set; }

    /// <summary>Reads the sources again and puts the release into force if it is another one.</summary>
    /// <returns>Whether a new release came into force.</returns>
    /// <exception cref="ListFormatException">A source has an error; the last good release stays in force.</exception>
    public async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        await _refreshing.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => RefreshOnceAsync(cancellation), cancellation);
        }
        catch (ListFormatException e)
        {
            LastError = e;
            LogInvalid(logger, e.Message);
            throw;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>Loads a first release: the sources', or when they have an error, the last good one on disk.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await RefreshAsync(cancellation);
        }
        catch (ListFormatException) when (store.LastGood() is { } last)
        {
            Swap(last, "", time.GetUtcNow());
        }
        catch (ListFormatException)
        {
            // Nothing to fall back on: every call answers UNAVAILABLE until a refresh succeeds.
        }
    }

    private async Task<bool> RefreshOnceAsync(CancellationToken cancellation)
    {
        var digest = compiler.SourceDigest();
        var now = time.GetUtcNow();
        if (_held is { } held && held.SourceDigest == digest)
        {
            _held = held with { CheckedAt = now };
            LastError = null;
            return false;
        }

        var found = await store.FindAsync(digest, cancellation);
        if (found is null)
        {
            var started = Stopwatch.GetTimestamp();
            var release = compiler.Compile();
            var (bytes, version) = CompiledRelease.Write(release);
            Compilations++;
            LogCompiled(logger, version, bytes.Length, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await store.KeepAsync(digest, bytes, cancellation);
            found = new StoredRelease(release, version, "sources");
        }

        var changed = _held?.Snapshot.Version != found.Version;
        Swap(found, digest, now);
        LastError = null;
        return changed;
    }

    private void Swap(StoredRelease found, string digest, DateTimeOffset now)
    {
        var started = Stopwatch.GetTimestamp();
        var snapshot = SnapshotCompiler.Compile(found.Release, found.Version);
        Warm(snapshot);
        _held = new Held(snapshot, digest, found.Place, now);
        LogInForce(logger, found.Version, found.Place, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
    }

    // The first request shall not pay for code and caches that nobody used yet.
    private static void Warm(ListSnapshot snapshot)
    {
        foreach (var transaction in WarmUp.Transactions)
        {
            _ = snapshot.Screener.Screen(transaction);
        }
    }

    private sealed record Held(ListSnapshot Snapshot, string SourceDigest, string Place, DateTimeOffset CheckedAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Compiled release {Version}, {Bytes} bytes, in {Elapsed} ms")]
    private static partial void LogCompiled(ILogger logger, string version, int bytes, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Version} from {Place} is in force; indexes built in {Elapsed} ms")]
    private static partial void LogInForce(ILogger logger, string version, string place, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "A list has an error, the last good release stays in force: {Problem}")]
    private static partial void LogInvalid(ILogger logger, string problem);
}
