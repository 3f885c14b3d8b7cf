using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Hosting;

/// <summary>Loads the first release when the service starts, and looks at the sources again on their schedule.</summary>
internal sealed partial class ListRefresher(
    SnapshotHolder holder, PartySources sources, ListsOptions options, TimeProvider time, ILogger<ListRefresher> logger) : BackgroundService
{
    private static readonly TimeSpan RetryWhileEmpty = TimeSpan.FromSeconds(10);

    /// <summary>Loads before the ports open, so that whoever is let in is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await holder.StartAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>A short run must leave behind what the next one starts from.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await holder.Kept.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = new RefreshSchedule(options, time.GetUtcNow());
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = time.GetUtcNow();
            var next = holder.IsLoaded ? schedule.Next : now + RetryWhileEmpty;
            if (next is null)
            {
                return;
            }

            if (next > now)
            {
                await Task.Delay(next.Value - now, time, stoppingToken);
            }

            try
            {
                await LookAsync(schedule, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogFailed(logger, e.Message);
            }
        }
    }

    private async Task LookAsync(RefreshSchedule schedule, CancellationToken stopping)
    {
        if (!holder.IsLoaded)
        {
            await holder.StartAsync(stopping);
            return;
        }

        foreach (var source in schedule.DueAt(time.GetUtcNow()))
        {
            var error = source is null ? null : await sources.FetchAsync(source, stopping);
            schedule.Done(source, error is null, time.GetUtcNow());
        }

        try
        {
            await holder.ReadAsync(stopping);
        }
        catch (ListFormatException)
        {
            // Logged and kept by the holder; the last good release stays in force.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The lists could not be refreshed: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
