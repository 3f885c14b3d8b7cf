using DualUseScreening.Lists.Releases;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Hosting;

/// <summary>Loads the first release when the service starts, and looks at the sources again on their schedule.</summary>
internal sealed partial class ListRefresher(
    SnapshotHolder holder, ListsOptions options, TimeProvider time, ILogger<ListRefresher> logger) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Loads before the ports open, so that whoever is let in is served.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await holder.StartAsync(cancellationToken);
        var periods = options.Sources.Select(s => s.RefreshEvery).Append(options.RefreshEvery).OfType<TimeSpan>().Where(p => p > TimeSpan.Zero).ToList();
        if (periods.Count > 0)
        {
            _running = RefreshAsync(periods.Min());
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RefreshAsync(TimeSpan period)
    {
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(_stopping.Token))
        {
            try
            {
                await holder.RefreshAsync(_stopping.Token);
            }
            catch (ListFormatException)
            {
                // Logged and kept by the holder; the last good release stays in force.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                LogFailed(logger, e.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The lists could not be refreshed: {Problem}")]
    private static partial void LogFailed(ILogger logger, string problem);
}
