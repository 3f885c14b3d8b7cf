using Microsoft.Extensions.Hosting;

namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>Loads the imported texts when the service starts, and looks for new ones every half minute.</summary>
internal sealed class OfficialTextRefresher(OfficialTextShelf shelf, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        shelf.Refresh();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                shelf.Refresh();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service ends.
        }
    }
}
