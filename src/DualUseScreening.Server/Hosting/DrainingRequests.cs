namespace DualUseScreening.Server.Hosting;

/// <summary>
/// Shuts the service down in order: it reports itself as not serving, streams take nothing new, and what was accepted is answered, before the ports
/// close. With <c>Shutdown:Delay</c> it goes on listening for that long, so that a load balancer notices first.
/// </summary>
internal sealed class DrainingRequests : IHostedLifecycleService, IDisposable
{
    // A connection that is closed right behind its last answer is reset by what the caller still sends, and the answer is lost on its way.
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly CancellationTokenSource _started = new();
    private readonly CancellationTokenRegistration _registration;
    private readonly TimeProvider _time;
    private readonly TimeSpan _delay;
    private int _active;

    public DrainingRequests(IHostApplicationLifetime lifetime, IConfiguration configuration, TimeProvider time)
    {
        _time = time;
        _delay = configuration.GetValue<TimeSpan>("Shutdown:Delay");
        _registration = lifetime.ApplicationStopping.Register(_started.Cancel);
    }

    /// <summary>Cancelled when the shutdown begins.</summary>
    public CancellationToken Started => _started.Token;

    /// <summary>Counts a request of the contract while it is answered; those that come after the shutdown began are not waited for.</summary>
    public async Task CountAsync(HttpContext context, RequestDelegate next)
    {
        if (_started.IsCancellationRequested || !IsOfContract(context.Request.Path))
        {
            await next(context);
            return;
        }

        Interlocked.Increment(ref _active);
        try
        {
            await next(context);
        }
        finally
        {
            Interlocked.Decrement(ref _active);
        }
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _started.CancelAsync();
        await WaitAsync(_delay, cancellationToken);
        var linger = TimeSpan.Zero;
        while (Volatile.Read(ref _active) > 0 && !cancellationToken.IsCancellationRequested)
        {
            linger = Linger;
            await WaitAsync(Look, cancellationToken);
        }

        await WaitAsync(linger, cancellationToken);
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

    private static bool IsOfContract(PathString path) =>
        path.StartsWithSegments("/v1", StringComparison.Ordinal) || (path.Value ?? "").StartsWith("/dualuse.", StringComparison.Ordinal);

    private async Task WaitAsync(TimeSpan time, CancellationToken cancellation)
    {
        if (time > TimeSpan.Zero)
        {
            await Task.Delay(time, _time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
