using System.Diagnostics;
using DualUseScreening.Screening.Parties;
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

    /// <summary>The state of the release in force; null when none is.</summary>
    public LoadedLists? Loaded => _held?.Loaded;

    /// <summary>When the sources were last read without an error.</summary>
    public DateTimeOffset? CheckedAt => _held?.Loaded.CheckedAt;

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
            throw Refused(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(new ListFormatException((e as FileNotFoundException)?.FileName ?? "", 0, "", e.Message, e));
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
            if (Compile(last) is { } snapshot)
            {
                PutInForce(snapshot, "", new LoadedLists(last.Place, last.StoredAt ?? time.GetUtcNow(), HasAssetFreezes(snapshot), []));
                LogFellBack(logger, snapshot.Version);
            }
        }
        catch (ListFormatException)
        {
            // Nothing to fall back on: every call answers UNAVAILABLE until a refresh succeeds.
        }
    }

    private async Task<bool> RefreshOnceAsync(CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var sources = compiler.Sources();
        var digest = compiler.SourceDigest();
        var now = time.GetUtcNow();
        if (_held is { } held && held.SourceDigest == digest)
        {
            _held = held with { Loaded = held.Loaded with { CheckedAt = now, Sources = sources } };
            LastError = null;
            return false;
        }

        ListSnapshot snapshot;
        var place = "sources";
        if (await store.FindAsync(digest, cancellation) is { } found && Compile(found) is { } known)
        {
            LogRead(logger, found.Version, found.Place, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            snapshot = known;
            place = found.Place;
        }
        else
        {
            var compiled = compiler.CompileSnapshot();
            Compilations++;
            LogCompiled(logger, compiled.Version, compiled.Bytes.Length, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await store.KeepAsync(digest, compiled.Bytes, cancellation);
            snapshot = compiled.Snapshot;
        }

        var changed = _held?.Snapshot.Version != snapshot.Version;
        PutInForce(snapshot, digest, new LoadedLists(place, now, HasAssetFreezes(snapshot), sources));
        LogInForce(logger, snapshot.Version, place, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        if (place == "disk")
        {
            // Nobody waits for it, and it logs what goes wrong.
            _ = store.ShareAsync(digest, CancellationToken.None);
        }

        return changed;
    }

    private void PutInForce(ListSnapshot snapshot, string digest, LoadedLists loaded)
    {
        // The first request shall not pay for code and caches that nobody used yet.
        foreach (var transaction in WarmUp.Transactions)
        {
            _ = snapshot.Screener.Screen(transaction);
        }

        _held = new Held(snapshot, digest, loaded);
        LastError = digest.Length == 0 ? LastError : null;
    }

    // A release that is whole and does not compile was made by a build that this one does not understand.
    private ListSnapshot? Compile(StoredRelease stored)
    {
        try
        {
            return SnapshotCompiler.Compile(stored.Release, stored.Version);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            LogForeign(logger, stored.Version, stored.Place, e.Message);
            return null;
        }
    }

    private static bool HasAssetFreezes(ListSnapshot snapshot)
    {
        foreach (var entry in snapshot.Parties.Entries)
        {
            if (entry.Effect == PartyEffect.AssetFreeze)
            {
                return true;
            }
        }

        return false;
    }

    private ListFormatException Refused(ListFormatException error)
    {
        LastError = error;
        LogInvalid(logger, error.Message);
        return error;
    }

    private sealed record Held(ListSnapshot Snapshot, string SourceDigest, LoadedLists Loaded);

    [LoggerMessage(Level = LogLevel.Information, Message = "Compiled release {Version}, {Bytes} bytes, in {Elapsed} ms")]
    private static partial void LogCompiled(ILogger logger, string version, int bytes, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Read release {Version} from {Place} in {Elapsed} ms")]
    private static partial void LogRead(ILogger logger, string version, string place, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Version} from {Place} is in force after {Elapsed} ms")]
    private static partial void LogInForce(ILogger logger, string version, string place, double elapsed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sources have an error: release {Version}, the last good one on disk, is in force")]
    private static partial void LogFellBack(ILogger logger, string version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Version} from {Place} cannot be used: {Problem}")]
    private static partial void LogForeign(ILogger logger, string version, string place, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "A list has an error, the last good release stays in force: {Problem}")]
    private static partial void LogInvalid(ILogger logger, string problem);
}
