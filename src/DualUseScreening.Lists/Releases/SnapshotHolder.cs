using System.Diagnostics;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Holds the list snapshot in force. A new one is compiled aside, warmed, and swapped in by one reference write: a request never sees half of it and never
/// waits for it. A source with an error leaves the last good snapshot in force.
/// </summary>
public sealed partial class SnapshotHolder(
    IReleaseSource sources, ReleaseStore store, FreshnessRules freshness, TimeProvider time, ILogger<SnapshotHolder> logger) : ISnapshotProvider
{
    private const int BigList = 100;

    private readonly Lock _gate = new();
    private Task<bool> _running = Task.FromResult(false);
    private Task<bool>? _waiting;
    private bool _waitingFetches;
    private volatile Held? _held;

    /// <inheritdoc/>
    public ListSnapshot Current => _held?.Snapshot ?? throw new ListsNotLoadedException(
        LastError is { } error ? $"no list release is loaded: {error.Message}" : "no list release is loaded yet");

    /// <summary>Whether a snapshot is in force.</summary>
    public bool IsLoaded => _held is not null;

    /// <summary>When the sources were last read without an error; null when they were not since the start.</summary>
    public DateTimeOffset? CheckedAt => _held?.CheckedAt;

    /// <summary>Where the release in force came from: <c>sources</c>, <c>disk</c> or <c>cache</c>.</summary>
    public string Place => _held?.Place ?? "";

    /// <summary>The error of the last reading; null when it was good.</summary>
    public ListFormatException? LastError { get; private set; }

    /// <summary>How often this process compiled a release from its sources.</summary>
    public int Compilations { get; private set; }

    /// <summary>Completes when the release in force is on disk and in the cache, or could not be put there; answering does not wait for it.</summary>
    public Task Kept { get; private set; } = Task.CompletedTask;

    /// <summary>How old each list is, those of the settings that are not in force among them.</summary>
    public IReadOnlyList<ListFreshness> Freshness => freshness.Of(_held?.Snapshot.Lists ?? [], CheckedAt);

    /// <summary>
    /// Asks publishers for newer lists, reads all sources again and puts the release into force if it is another one. Calls that come while one is at work
    /// share the next one, so that each sees what the sources hold after it was made.
    /// </summary>
    /// <returns>Whether a new release came into force.</returns>
    /// <exception cref="ListFormatException">A source has an error; the last good release stays in force.</exception>
    public Task<bool> RefreshAsync(CancellationToken cancellation) => JoinAsync(fetch: true, cancellation);

    /// <summary>As <see cref="RefreshAsync"/>, without asking publishers.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<bool> ReadAsync(CancellationToken cancellation) => JoinAsync(fetch: false, cancellation);

    /// <summary>Loads a first release: the sources', or when they have an error, the last good one on disk.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var missing = await sources.FetchAsync(onlyMissing: true, cancellation);
        try
        {
            await ReadAsync(cancellation);
            LastError ??= missing;
        }
        catch (ListFormatException e)
        {
            // With nothing to fall back on, every call answers UNAVAILABLE until a refresh succeeds.
            LastError = missing ?? e;
            if (!IsLoaded && store.LastGood() is { } last)
            {
                await Task.Run(() => Swap(last, "", null), cancellation);
            }
        }
    }

    // The work goes on when a caller goes away.
    private Task<bool> JoinAsync(bool fetch, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_running.IsCompleted && _waiting is null)
            {
                _running = Task.Run(() => ReportAsync(fetch), CancellationToken.None);
                return _running.WaitAsync(cancellation);
            }

            _waitingFetches |= fetch;
            _waiting ??= AfterAsync(_running);
            return _waiting.WaitAsync(cancellation);
        }
    }

    private async Task<bool> AfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        bool fetch;
        lock (_gate)
        {
            fetch = _waitingFetches;
            _running = _waiting!;
            (_waiting, _waitingFetches) = (null, false);
        }

        return await ReportAsync(fetch);
    }

    private async Task<bool> ReportAsync(bool fetch)
    {
        try
        {
            var failed = fetch ? await sources.FetchAsync(onlyMissing: false, CancellationToken.None) : null;
            var changed = await ReadOnceAsync();
            LastError = failed;
            return failed is null ? changed : throw failed;
        }
        catch (ListFormatException e)
        {
            LastError = e;
            LogInvalid(logger, e.Message);
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LastError = new ListFormatException("", 0, "", e.Message, e);
            LogInvalid(logger, e.Message);
            throw LastError;
        }
    }

    private async Task<bool> ReadOnceAsync()
    {
        var before = _held?.Snapshot.Version;
        var digest = sources.Digest();
        var now = time.GetUtcNow();
        if (_held is { } held && held.SourceDigest == digest)
        {
            _held = held with { CheckedAt = now };
            return false;
        }

        await Kept;
        if (await store.FindAsync(digest, CancellationToken.None) is { } found)
        {
            Swap(found, digest, now);
            if (found.Place == "disk")
            {
                Kept = Task.Run(() => store.ShareAsync(digest, found.Version, CancellationToken.None));
            }
        }
        else
        {
            var started = Stopwatch.GetTimestamp();
            var built = ReleaseBuilder.Build(sources, LastLists());
            Compilations++;
            Swap(built.Snapshot, built.Digest, "sources", now);
            LogCompiled(logger, built.Snapshot.Version, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Kept = Task.Run(() => KeepAsync(built));
        }

        return _held?.Snapshot.Version != before;
    }

    // The release of an earlier run may be of other days and settings: of that one only the big lists tell whether one came in half.
    private IReadOnlyList<Screening.Content.ListDescription> LastLists() =>
        _held?.Snapshot.Lists ?? store.LastGood()?.Release.Lists.Where(l => l.EntryCount >= BigList).ToArray() ?? [];

    // What does not read back as it was written would make other replicas answer differently.
    private async Task KeepAsync(BuiltRelease built)
    {
        var bytes = built.Write();
        if (CompiledRelease.Read(bytes, "") is { } read && ReleaseSections.Of(read.Release).Version == built.Snapshot.Version)
        {
            await store.KeepAsync(built.Digest, built.Snapshot.Version, bytes, CancellationToken.None);
        }
        else
        {
            LogNotKept(logger, built.Snapshot.Version);
        }
    }

    private void Swap(StoredRelease found, string digest, DateTimeOffset? now) =>
        Swap(SnapshotCompiler.Compile(found.Release, found.Version, found.Tables), digest, found.Place, now);

    private void Swap(ListSnapshot snapshot, string digest, string place, DateTimeOffset? now)
    {
        WarmUp.Run(snapshot);
        _held = new Held(snapshot, digest, place, now);
        LogInForce(logger, snapshot.Version, place);
    }

    private sealed record Held(ListSnapshot Snapshot, string SourceDigest, string Place, DateTimeOffset? CheckedAt);

    [LoggerMessage(Level = LogLevel.Information, Message = "Compiled release {Version} in {Elapsed} ms")]
    private static partial void LogCompiled(ILogger logger, string version, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "Release {Version} does not read back as it was written and is not kept")]
    private static partial void LogNotKept(ILogger logger, string version);

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Version} from {Place} is in force")]
    private static partial void LogInForce(ILogger logger, string version, string place);

    [LoggerMessage(Level = LogLevel.Error, Message = "A list has an error, the last good release stays in force: {Problem}")]
    private static partial void LogInvalid(ILogger logger, string problem);
}
