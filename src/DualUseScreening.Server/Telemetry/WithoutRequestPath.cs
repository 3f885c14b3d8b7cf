using Serilog.Core;
using Serilog.Events;

namespace DualUseScreening.Server.Telemetry;

/// <summary>Takes out of every line what the web framework adds of its own: an address may hold what a caller looks for.</summary>
internal sealed class WithoutRequestPath : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        logEvent.RemovePropertyIfPresent("RequestPath");
        logEvent.RemovePropertyIfPresent("RequestId");
        logEvent.RemovePropertyIfPresent("ConnectionId");
    }
}
