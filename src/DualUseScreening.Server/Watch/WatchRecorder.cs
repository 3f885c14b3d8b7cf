using System.Threading.Channels;
using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Mapping;

namespace DualUseScreening.Server.Watch;

/// <summary>
/// Stores screenings whose callers consent. Those that come together are written together; an answer waits until its screening is on disk, and says under
/// which id. A store that fails costs the storing, never the verdict.
/// </summary>
internal sealed partial class WatchRecorder(WatchStore store, BrusselsClock clock, ILogger<WatchRecorder> logger) : BackgroundService
{
    private const int Together = 500;
    private const int Waiting = 10_000;

    private readonly Channel<(NewScreening Screening, TaskCompletionSource<bool> Done)> _waiting =
        Channel.CreateBounded<(NewScreening, TaskCompletionSource<bool>)>(new BoundedChannelOptions(Waiting) { SingleReader = true });

    /// <summary>Stores a screening where its caller consents.</summary>
    /// <returns>The answer, with the id under which it is stored.</returns>
    public async ValueTask<ScreenResponse> RecordAsync(ScreenRequest request, ScreenResponse answer, CancellationToken cancellation)
    {
        if (request.Watch is not { Consent: true })
        {
            return answer;
        }

        var id = Guid.CreateVersion7().ToString("N");
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await _waiting.Writer.WriteAsync((Of(id, request, answer, clock.Today), done), cancellation);
        }
        catch (ChannelClosedException)
        {
            // It came after the service began to shut down.
            return answer;
        }

        if (!await done.Task.WaitAsync(cancellation))
        {
            return answer;
        }

        // Answers are shared with others who ask the same.
        var own = answer.Clone();
        own.ScreeningId = id;
        return own;
    }

    /// <summary>What is stored of a screening.</summary>
    internal static NewScreening Of(string id, ScreenRequest request, ScreenResponse answer, DateOnly today)
    {
        var transaction = TransactionMapper.ToTransaction(request, today);
        return new NewScreening(id, request, answer, WatchedParty.In(transaction), WatchedGoods.In(transaction));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<(NewScreening Screening, TaskCompletionSource<bool> Done)>(Together);
        while (await _waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (batch.Count < Together && _waiting.Reader.TryRead(out var one))
            {
                batch.Add(one);
            }

            var stored = Store(batch);
            batch.ForEach(b => b.Done.SetResult(stored));
            batch.Clear();
        }
    }

    /// <summary>Everything that was accepted is stored before the service ends.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        if (ExecuteTask is { } executing)
        {
            await executing.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    private bool Store(IReadOnlyList<(NewScreening Screening, TaskCompletionSource<bool> Done)> batch)
    {
        try
        {
            store.Add([.. batch.Select(b => b.Screening)], clock.Now);
            return true;
        }
        catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or IOException)
        {
            LogFailed(logger, batch.Count, e.Message);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} screenings could not be stored: {Problem}")]
    private static partial void LogFailed(ILogger logger, int count, string problem);
}
