namespace DualUseScreening.Server.Hosting;

/// <summary>Says when the service has begun to shut down: streams take nothing new and answer what they took.</summary>
internal sealed class DrainingRequests(IHostApplicationLifetime lifetime)
{
    public CancellationToken Started => lifetime.ApplicationStopping;
}
