using System.Diagnostics.Metrics;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Server.Telemetry;

/// <summary>Whether lists are in force, and since when nobody has read their sources without an error: what an operator is warned about.</summary>
internal sealed class ListMetrics : IHostedService, IDisposable
{
    private readonly Meter _meter;

    public ListMetrics(IMeterFactory factory, SnapshotHolder holder, TimeProvider time)
    {
        _meter = factory.Create(ScreeningMetrics.MeterName);
        _meter.CreateObservableGauge("dualuse.lists.loaded", () => holder.IsLoaded ? 1 : 0, null, "1 when a list release is in force");
        _meter.CreateObservableGauge("dualuse.lists.invalid", () => holder.LastError is null ? 0 : 1, null, "1 when the last reading of the sources found an error");
        _meter.CreateObservableGauge(
            "dualuse.lists.age",
            () => holder.CheckedAt is { } read ? [new Measurement<double>((time.GetUtcNow() - read).TotalSeconds)] : Array.Empty<Measurement<double>>(),
            "s", "Time since the sources of the lists were last read without an error");
    }

    /// <summary>Nothing to start: a hosted service is made with the host, and the gauges with it.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
