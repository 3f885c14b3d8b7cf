namespace DualUseScreening.Server.Hosting;

/// <summary>
/// Says when the service has begun to shut down: it reports itself as not serving, and streams take nothing new and answer what they took. With
/// <c>Shutdown:Delay</c> it goes on listening for that long, so that a load balancer notices before the ports close.
/// </summary>
internal sealed class DrainingRequests : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _started = new();
    private readonly CancellationTokenRegistration _registration;
    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;

    public DrainingRequests(IHostApplicationLifetime lifetime, IConfiguration configuration, TimeProvider time)
    {
        _time = time;
        _delay = configuration.GetValue<TimeSpan>("Shutdown:Delay");
        _registration = lifetime.ApplicationStopping.Register(_started.Cancel);
    }

    /// <summary>Cancelled when the shutdown begins.</summary>
    public CancellationToken Started => _started.Token;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _started.CancelAsync();
        if (_delay > TimeSpan.Zero)
        {
            await Task.Delay(_delay, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _registration.Dispose();
        _started.Dispose();
    }
}
