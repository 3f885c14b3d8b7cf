namespace DualUseScreening.Server.Watch;

/// <summary>Wakes those who wait for changes.</summary>
internal sealed class WatchSignal
{
    private volatile TaskCompletionSource _next = New();

    /// <summary>Take it before looking for changes: then none is missed between the look and the wait.</summary>
    public Task Next => _next.Task;

    /// <summary>Something changed.</summary>
    public void Set() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
