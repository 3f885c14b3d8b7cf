using DualUseScreening.Lists.Releases;
using Microsoft.Extensions.Hosting;

namespace DualUseScreening.Lists.Hosting;

/// <summary>Loads the first release when the service starts, and looks at the sources again on their schedule; sooner while nothing is loaded.</summary>
internal sealed class ListRefresher(SnapshotHolder holder, ListsOptions options, TimeProvider time) : IHostedService, IDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    /// <summary>Loads before the ports open, so that whoever is let in is served.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await holder.StartAsync(cancellationToken);
        _running = RefreshAsync(_stopping.Token);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stopping.Dispose();

    private async Task RefreshAsync(CancellationToken stopping)
    {
        while (Period() is { } period)
        {
            await Task.Delay(period, time, stopping);
            try
            {
                await holder.RefreshAsync(stopping);
            }
            catch (ListFormatException)
            {
                // Logged and kept by the holder; the last good release stays in force.
            }
        }
    }

    private TimeSpan? Period()
    {
        TimeSpan? shortest = holder.IsLoaded ? null : Retry;
        foreach (var period in options.Sources.Select(s => s.RefreshEvery).Append(options.RefreshEvery))
        {
            if (period > TimeSpan.Zero && (shortest is null || period < shortest))
            {
                shortest = period;
            }
        }

        return shortest;
    }
}
