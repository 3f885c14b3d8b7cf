using System.Diagnostics.Metrics;
using DualUseScreening.Screening.Verdicts;
using Grpc.Core;

namespace DualUseScreening.Server.Telemetry;

/// <summary>Counts and times of screenings.</summary>
internal sealed class ScreeningMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "DualUseScreening";

    private static readonly KeyValuePair<string, object?>[] Verdicts =
    [
        new("verdict", "unspecified"), new("verdict", "clear"), new("verdict", "review"), new("verdict", "licence_required"),
        new("verdict", "prohibited"),
    ];

    // Indexed by the code, so that counting a call allocates nothing.
    private static readonly KeyValuePair<string, object?>[] Statuses =
        [.. Enumerable.Range(0, (int)StatusCode.Unauthenticated + 1).Select(i => KeyValuePair.Create<string, object?>("status", ((StatusCode)i).ToString()))];

    private readonly Meter _meter;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _screenings;
    private readonly Counter<long> _items;
    private readonly Counter<long> _repeated;
    private readonly Histogram<double> _duration;

    public ScreeningMetrics(IMeterFactory factory)
    {
        _meter = factory.Create(MeterName);
        _calls = _meter.CreateCounter<long>("dualuse.calls", "{call}", "Calls answered, gRPC and JSON alike, by gRPC status");
        _screenings = _meter.CreateCounter<long>("dualuse.screenings", "{screening}", "Shipments screened, by verdict");
        _items = _meter.CreateCounter<long>("dualuse.items", "{item}", "Lines screened");
        _repeated = _meter.CreateCounter<long>("dualuse.screenings.repeated", "{screening}", "Shipments whose answer was kept from before");
        _duration = _meter.CreateHistogram(
            "dualuse.screening.duration", "s", "Time from request to answer, without the network",
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.00005, 0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1],
            });
    }

    public void Called(StatusCode status) => _calls.Add(1, Statuses[(int)status]);

    public void Screened(Verdict verdict, int items, TimeSpan duration)
    {
        _screenings.Add(1, Verdicts[(int)verdict]);
        _items.Add(items);
        _duration.Record(duration.TotalSeconds);
    }

    public void Repeated(Verdict verdict, int items, TimeSpan duration)
    {
        _repeated.Add(1);
        Screened(verdict, items, duration);
    }

    public void Dispose() => _meter.Dispose();
}
