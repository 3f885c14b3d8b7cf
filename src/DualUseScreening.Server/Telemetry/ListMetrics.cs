using System.Diagnostics.Metrics;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Server.Telemetry;

/// <summary>Whether lists are in force, and how old each is: what an operator is warned about.</summary>
internal sealed class ListMetrics : IHostedService, IDisposable
{
    private readonly SnapshotHolder _holder;
    private readonly TimeProvider _time;
    private readonly Meter _meter;

    public ListMetrics(IMeterFactory factory, SnapshotHolder holder, TimeProvider time)
    {
        _holder = holder;
        _time = time;
        _meter = factory.Create(ScreeningMetrics.MeterName);
        _meter.CreateObservableGauge("dualuse.lists.loaded", () => holder.IsLoaded ? 1 : 0, null, "1 when a list release is in force");
        _meter.CreateObservableGauge("dualuse.lists.invalid", () => holder.LastError is null ? 0 : 1, null, "1 when the last reading of the sources found an error");
        _meter.CreateObservableGauge("dualuse.list.age", Ages, "s", "Age of a list: since its source last confirmed it, or since the state of the law it holds");
        _meter.CreateObservableGauge("dualuse.list.state", States, null, "0 within its warning age, 1 past it, 2 past its maximum age: the best answer is a review");
        _meter.CreateObservableGauge("dualuse.list.warn_after", () => Limits(l => l.WarnAfter), "s", "Age from which a warning is due");
        _meter.CreateObservableGauge("dualuse.list.max_age", () => Limits(l => l.MaxAge), "s", "Age from which the best answer is a review");
        _meter.CreateObservableGauge("dualuse.release.sequence", () => holder.InForce?.Sequence ?? 0, null, "Counts what came into force: the same on every replica that is up to date");
        _meter.CreateObservableGauge("dualuse.release.missing", () => holder.Missing is null ? 0 : 1, null, "1 while the release in force for all replicas could not be loaded here");
        _meter.CreateObservableGauge("dualuse.release.chosen", () => holder.InForce is { Chosen: true } ? 1 : 0, null, "1 while a release is in force that a person chose");
    }

    /// <summary>Nothing to start: a hosted service is made with the host, and the gauges with it.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    private IEnumerable<Measurement<double>> Ages()
    {
        var now = _time.GetUtcNow();
        foreach (var list in _holder.Freshness)
        {
            if (list.AgeAt(now) is { } age)
            {
                yield return new Measurement<double>(age.TotalSeconds, Of(list));
            }
        }
    }

    private IEnumerable<Measurement<int>> States()
    {
        var now = _time.GetUtcNow();
        return _holder.Freshness.Select(list => new Measurement<int>((int)list.StateAt(now), Of(list)));
    }

    private IEnumerable<Measurement<double>> Limits(Func<ListFreshness, TimeSpan?> limit)
    {
        foreach (var list in _holder.Freshness)
        {
            if (limit(list) is { } age)
            {
                yield return new Measurement<double>(age.TotalSeconds, Of(list));
            }
        }
    }

    private static KeyValuePair<string, object?> Of(ListFreshness list) => new("list", list.Name);
}
