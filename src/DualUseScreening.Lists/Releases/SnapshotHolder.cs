using DualUseScreening.Lists.Board;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Holds the list snapshot in force. A new one is compiled aside, warmed, and swapped in by one reference write: a request never sees half of it and never
/// waits for it. A source with an error leaves the last good snapshot in force. Replicas agree through the board: what one puts into force, all do.
/// </summary>
public sealed partial class SnapshotHolder : ISnapshotProvider
{
    private readonly IReleaseSource _sources;
    private readonly ReleaseStore _store;
    private readonly IReleaseBoard _board;
    private readonly ReplicaMemory _memory;
    private readonly ReleaseMaker _maker;
    private readonly FreshnessRules _freshness;
    private readonly TimeSpan _together;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly WorkQueue _work;
    private volatile Held? _held;
    private (MadeRelease Release, DateTimeOffset At)? _prepared;

    internal SnapshotHolder(
        IReleaseSource sources, ReleaseStore store, IReleaseBoard board, ReplicaMemory memory, ReleaseTrust trust, FreshnessRules freshness,
        TimeSpan together, TimeProvider time, ILoggerFactory logs)
    {
        (_sources, _store, _board, _memory, _freshness, _together, _time) = (sources, store, board, memory, freshness, together, time);
        _maker = new ReleaseMaker(sources, store, board, trust, logs.CreateLogger<ReleaseMaker>());
        _logger = logs.CreateLogger<SnapshotHolder>();
        _work = new WorkQueue(ReportAsync, () => IsLoaded);
    }

    /// <summary>
    /// Called after a snapshot came into force, with the one before, or null for the first: what is remembered under the version before may be forgotten, and
    /// what depends on the lists looked at again. It is called in the order in which they came into force, and must not take long.
    /// </summary>
    public event Action<ListSnapshot?, ListSnapshot>? Swapped;

    /// <inheritdoc/>
    public ListSnapshot Current => _held?.Content.Snapshot ?? throw new ListsNotLoadedException(
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
    public int Compilations => _maker.Compilations;

    /// <summary>Completes when the release in force is on disk and in the cache, or could not be put there; answering does not wait for it.</summary>
    public Task Kept { get; private set; } = Task.CompletedTask;

    /// <summary>A section of the release in force, by its hash; null for one that it has not.</summary>
    internal ReleaseSection? SectionOf(byte[] hash) => _held?.Content.SectionOf(hash);

    /// <summary>What is in force for all replicas, as far as this one knows; null before anything is.</summary>
    public InForce? InForce => _held?.InForce;

    /// <summary>Version of a release that is in force for all replicas while this one could not load it yet; null when it is where the others are.</summary>
    public string? Missing { get; private set; }

    /// <summary>How old each list is, those of the settings that are not in force among them.</summary>
    public IReadOnlyList<ListFreshness> Freshness =>
        _freshness.Of(_held?.Content.Snapshot.Lists ?? [], CheckedAt, _held?.InForce is { Chosen: true } chosen ? chosen.Since : null);

    /// <summary>
    /// Asks publishers for newer lists, reads all sources again and puts the release into force if it is another one. Calls that come while one is at work
    /// share the next one, so that each sees what the sources hold after it was made.
    /// </summary>
    /// <returns>Whether a new release came into force.</returns>
    /// <exception cref="ListFormatException">A source has an error; the last good release stays in force.</exception>
    public Task<bool> RefreshAsync(CancellationToken cancellation) => _work.JoinAsync(ListWork.Fetch, cancellation);

    /// <summary>As <see cref="RefreshAsync"/>, without asking publishers.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<bool> ReadAsync(CancellationToken cancellation) => _work.JoinAsync(ListWork.Read, cancellation);

    /// <summary>Looks only at what other replicas put into force.</summary>
    /// <param name="cancellation">Ends the waiting.</param>
    public Task<bool> FollowAsync(CancellationToken cancellation) => _work.JoinAsync(ListWork.Follow, cancellation);

    /// <summary>Waits until another replica announces a change, or until it is time to look whether an announcement was lost.</summary>
    /// <param name="most">The longest to wait.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>A release that is about to come into force, to be prepared; null for none.</returns>
    public Task<string?> WaitForOthersAsync(TimeSpan most, CancellationToken cancellation) => _board.WaitAsync(most, cancellation);

    /// <summary>Loads, compiles and warms a release beside the one in force, so that it can come into force here in no time, and tells the others.</summary>
    /// <param name="version">The release.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Whether it is ready.</returns>
    public Task<bool> PrepareAsync(string version, CancellationToken cancellation) => _work.RunAsync(() => PrepareOnceAsync(version), cancellation);

    /// <summary>Loads a first release: the one in force, the sources', or when they have an error, the last good one on disk.</summary>
    public async Task StartAsync(CancellationToken cancellation)
    {
        var missing = await _sources.FetchAsync(onlyMissing: true, cancellation);
        try
        {
            await ReadAsync(cancellation);
            LastError ??= missing;
        }
        catch (ListFormatException e)
        {
            // With nothing to fall back on, every call answers UNAVAILABLE until a refresh succeeds.
            LastError = missing ?? e;
            if (!IsLoaded && await Task.Run(() => _store.LastGood(_memory.InForce?.Version ?? ""), cancellation) is { } last)
            {
                StartWith(last);
            }
        }
    }

    // An earlier build may have written it, and lack what this one needs: then there is nothing to fall back on.
    private void StartWith(StoredRelease last)
    {
        try
        {
            Swap(ReleaseMaker.Compiled(last, "", null), _memory.InForce, null);
        }
        catch (ListFormatException e)
        {
            LogInvalid(_logger, $"release {last.Version} on disk: {e.Message}");
        }
    }

    /// <summary>Puts a release into force because a person says so.</summary>
    /// <param name="change">Makes what is to be in force of what is; null: nothing changes.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>Whether another release came into force.</returns>
    internal Task<bool> PutAsync(Func<InForce, string, InForce?> change, CancellationToken cancellation) => _work.RunAsync(
        async () =>
        {
            // A replica that nobody has given a release yet can be given one.
            var held = _held;
            await Kept;
            var now = await InForceAsync() ?? new InForce(0, held?.Version ?? "", held?.Digest ?? "", false, false, "", default);
            if (change(now, held?.Digest ?? "") is not { } next)
            {
                return false;
            }

            var stored = next.Version == held?.Version ? null : await _store.LoadAsync(next.Version, held?.Content, CancellationToken.None)
                ?? throw new ListFormatException("", 0, "release", $"{next.Version} is not here, or not signed by a trusted key");
            var made = stored is null ? null : ReleaseMaker.Compiled(stored, held?.Digest ?? "", held?.Content);
            if (made is not null)
            {
                await _store.ShareAsync("", next.Version, CancellationToken.None);
                await GatherAsync(next.Version);
            }

            var holds = (await _board.OfferAsync(next, CancellationToken.None)).InForce!;
            _memory.Keep(holds, held is { Digest.Length: > 0 } ? held.Digest : _memory.Seen);
            Swap(made, holds, held?.CheckedAt);
            return made is not null;
        },
        cancellation);

    /// <summary>Puts the release of the sources into force, whatever was chosen before.</summary>
    internal Task<bool> FromSourcesAsync(CancellationToken cancellation) => _work.RunAsync(
        async () =>
        {
            var before = _held?.Version;
            await Kept;
            await FromSourcesAsync(_sources.Digest(), await InForceAsync(), publish: true);
            return _held?.Version != before;
        },
        cancellation);

    private async Task<bool> ReportAsync(ListWork work)
    {
        if (work == ListWork.Follow)
        {
            return await FollowOnceAsync();
        }

        try
        {
            var failed = work == ListWork.Fetch ? await _sources.FetchAsync(onlyMissing: false, CancellationToken.None) : null;
            var (changed, behind) = await ReadOnceAsync();
            failed ??= behind;
            LastError = failed;
            return failed is null ? changed : throw failed;
        }
        catch (ListFormatException e)
        {
            LastError = e;
            LogInvalid(_logger, e.Message);
            throw;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LastError = new ListFormatException("", 0, "", e.Message, e);
            LogInvalid(_logger, e.Message);
            throw LastError;
        }
    }

    private void Swap(MadeRelease? made, InForce? inForce, DateTimeOffset? checkedAt)
    {
        var before = _held;
        if (made is null)
        {
            _held = before! with { InForce = inForce, CheckedAt = checkedAt };
            return;
        }

        WarmUp.Run(made.Content.Snapshot);
        _prepared = null;
        _held = new Held(made.Content, made.Digest, made.Place, inForce, checkedAt);
        LogInForce(_logger, made.Content.Snapshot.Version, made.Place);
        Swapped?.Invoke(before?.Content.Snapshot, made.Content.Snapshot);
    }

    private sealed record Held(HeldContent Content, string Digest, string Place, InForce? InForce, DateTimeOffset? CheckedAt)
    {
        public string Version => Content.Snapshot.Version;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Release {Version} from {Place} is in force")]
    private static partial void LogInForce(ILogger logger, string version, string place);

    [LoggerMessage(Level = LogLevel.Error, Message = "A list has an error, the last good release stays in force: {Problem}")]
    private static partial void LogInvalid(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Release {Version} is in force for all replicas and cannot be loaded here yet")]
    private static partial void LogMissing(ILogger logger, string version);
}
