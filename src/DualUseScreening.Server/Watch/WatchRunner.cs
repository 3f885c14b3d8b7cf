using System.Diagnostics;
using System.Threading.Channels;
using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Diff;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;
using DualUseScreening.Server.Services;

namespace DualUseScreening.Server.Watch;

/// <summary>
/// Screens stored screenings again when a release comes into force: it finds through an index of what changed which of them that touches, screens those with
/// the new release, and notes what came out otherwise. A change that came while the service was down is made up for when it starts.
/// </summary>
internal sealed partial class WatchRunner(
    WatchStore store, WatchSignal signal, SnapshotHolder holder, ReleaseDesk desk, BrusselsClock clock, WatchOptions options, ILogger<WatchRunner> logger) : BackgroundService
{
    private const int Together = 200;
    private const int MaxCauses = 20;
    private static readonly TimeSpan ForgetEvery = TimeSpan.FromHours(1);

    // One change waiting is enough: the newest release is compared with the one that was last dealt with.
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        holder.Swapped += OnSwapped;

        // With nothing stored yet, what is stored from now on is compared with the release in force now.
        if (holder.IsLoaded && store.Release.Length == 0 && store.Count() == 0)
        {
            store.Release = holder.Current.Version;
        }

        _changed.Writer.TryWrite(true);
        return base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        holder.Swapped -= OnSwapped;
        return base.StopAsync(cancellationToken);
    }

    /// <summary>Brings every stored screening to the release in force.</summary>
    /// <returns>How many were screened again, and how many came out otherwise.</returns>
    public async Task<(int Screened, int Changed)> CatchUpAsync(CancellationToken cancellation)
    {
        if (!holder.IsLoaded)
        {
            return (0, 0);
        }

        var snapshot = holder.Current;
        var before = store.Release;
        if (before == snapshot.Version)
        {
            return (0, 0);
        }

        var started = Stopwatch.GetTimestamp();
        await holder.Kept.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // It came into force before it was written down.
        for (var look = 0; look < 100 && !await desk.HasAsync(snapshot.Version, cancellation); look++)
        {
            await Task.Delay(100, cancellation);
        }

        // Without the release of then everything is looked at.
        var changes = before.Length == 0 ? null : await desk.DiffAsync(before, snapshot.Version, cancellation);
        var index = changes is null ? null : TouchIndex.Of(changes, snapshot);
        var touched = await Task.Run(() => index?.Touched(store, clock.Today) ?? store.All().ToHashSet(), cancellation);
        LogTouched(logger, before, snapshot.Version, changes?.Count ?? -1, touched.Count, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        var changed = await Task.Run(() => ScreenAgain(touched, snapshot, changes ?? [], cancellation), cancellation);
        store.Release = snapshot.Version;
        LogScreened(logger, snapshot.Version, touched.Count, changed, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return (touched.Count, changed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await ChangedAsync(stoppingToken);
                await TryAsync(() => CatchUpAsync(stoppingToken), stoppingToken);
                await TryAsync(() => Task.Run(Forget, stoppingToken), stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // What is left is made up for at the next start.
        }
    }

    // A change, or time to forget and to try again what failed.
    private async Task ChangedAsync(CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(ForgetEvery);
        try
        {
            await _changed.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // An hour without a change.
        }
    }

    // A store that fails does not end the service.
    private async Task TryAsync(Func<Task> work, CancellationToken stopping)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            LogFailed(logger, e.Message);
        }
    }

    private void Forget()
    {
        if (options.KeepFor is { } keep)
        {
            store.DeleteBefore(clock.Now - keep);
        }
    }

    private void OnSwapped(ListSnapshot? before, ListSnapshot after) => _changed.Writer.TryWrite(true);

    private int ScreenAgain(IReadOnlySet<long> touched, ListSnapshot snapshot, IReadOnlyList<ListChange> causes, CancellationToken cancellation)
    {
        var changed = 0;
        var batch = new List<(long Row, ScreenResponse Answer, VerdictChange? Change)>(Together);
        foreach (var stored in store.Find(touched.Order()))
        {
            cancellation.ThrowIfCancellationRequested();
            if (stored.Release == snapshot.Version)
            {
                continue;
            }

            var transaction = TransactionMapper.ToTransaction(stored.Request, clock.Today);
            var result = snapshot.Screener.Screen(transaction);
            var answer = ResponseMapper.ToResponse(transaction, result, snapshot, []);
            var change = Difference(stored, answer, causes);
            changed += change is null ? 0 : 1;
            batch.Add((stored.Row, answer, change));
            if (batch.Count == Together)
            {
                Note(batch);
            }
        }

        Note(batch);
        return changed;
    }

    private void Note(List<(long Row, ScreenResponse Answer, VerdictChange? Change)> batch)
    {
        if (batch.Count > 0)
        {
            store.Note(batch);
            batch.Clear();
            signal.Set();
        }
    }

    private VerdictChange? Difference(StoredScreening stored, ScreenResponse answer, IReadOnlyList<ListChange> causes)
    {
        var now = FindingKey.In(answer);
        if (stored.Verdict == answer.Verdict && now.SequenceEqual(stored.Findings, StringComparer.Ordinal))
        {
            return null;
        }

        var change = new VerdictChange
        {
            ScreeningId = stored.Id,
            RequestId = stored.Request.RequestId,
            Group = stored.Group,
            VerdictBefore = stored.Verdict,
            VerdictAfter = answer.Verdict,
            ReleaseBefore = stored.Release,
            ReleaseAfter = answer.Release,
            NoticedAt = Times.Of(clock.Now),
        };
        change.FindingsAdded.AddRange(answer.Findings.Where(f => FindingKey.Of(f) is var key && now.Contains(key) && !stored.Findings.Contains(key)));
        change.FindingsRemoved.AddRange(stored.Findings.Where(k => !now.Contains(k)).Select(FindingKey.Read));
        var codes = change.FindingsAdded.Concat(change.FindingsRemoved).Select(f => f.Code).ToHashSet(StringComparer.Ordinal);
        change.Causes.AddRange(causes.Where(c => codes.Contains(c.Key)).Take(MaxCauses).Select(ReleaseChanges.ToChange));
        return change;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "From release {Before} to {After} {Changes} entries changed; they may touch {Touched} stored screenings, found in {Elapsed} ms")]
    private static partial void LogTouched(ILogger logger, string before, string after, int changes, int touched, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "Screened {Screened} stored screenings again with release {Release}, {Changed} came out otherwise, after {Elapsed} ms")]
    private static partial void LogScreened(ILogger logger, string release, int screened, int changed, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "Stored screenings could not be screened again or forgotten: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
