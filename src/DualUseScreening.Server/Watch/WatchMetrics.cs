using System.Diagnostics.Metrics;
using DualUseScreening.Server.Telemetry;

namespace DualUseScreening.Server.Watch;

/// <summary>How many screenings are stored, how many changes were noticed, and what could not be delivered.</summary>
internal sealed class WatchMetrics : IHostedService, IDisposable
{
    private readonly Meter _meter;

    public WatchMetrics(IMeterFactory factory, WatchStore store, WatchOptions options)
    {
        _meter = factory.Create(ScreeningMetrics.MeterName);
        _meter.CreateObservableGauge("dualuse.watch.changes", store.LastPosition, null, "Changes of stored screenings noticed so far");
        _meter.CreateObservableGauge("dualuse.webhook.dead_letters", store.DeadLetterCount, null, "Changes that a webhook did not take after all attempts");
        _meter.CreateObservableGauge(
            "dualuse.webhook.behind",
            () => options.Webhooks.Select(w => new Measurement<long>(Math.Max(0, store.LastPosition() - store.DeliveredTo(w.Name)), new KeyValuePair<string, object?>("webhook", w.Name))),
            null, "Changes that a webhook has not got yet");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
