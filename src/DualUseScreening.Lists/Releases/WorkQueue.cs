using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>What is to be done about the lists; a later one includes those before it.</summary>
internal enum ListWork
{
    /// <summary>Look at what other replicas put into force.</summary>
    Follow,

    /// <summary>Read the sources as they lie here.</summary>
    Read,

    /// <summary>Ask the publishers first.</summary>
    Fetch,
}

/// <summary>
/// Does one piece of work at a time. Calls that come while one is under way share the next one, so that each sees the world as it is after the call was
/// made. The work goes on when a caller goes away.
/// </summary>
/// <param name="work">The work.</param>
/// <param name="isServing">Whether requests are answered meanwhile, so that the work must leave them the pool.</param>
internal sealed class WorkQueue(Func<ListWork, Task<bool>> work, Func<bool> isServing)
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _one = new(1);
    private Task<bool> _running = Task.FromResult(false);
    private Task<bool>? _waiting;
    private ListWork _most;

    /// <summary>Has it done, alone or together with other callers.</summary>
    public Task<bool> JoinAsync(ListWork kind, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (_running.IsCompleted && _waiting is null)
            {
                _running = Task.Run(() => AloneAsync(() => work(kind)), CancellationToken.None);
                return _running.WaitAsync(cancellation);
            }

            _most = kind > _most ? kind : _most;
            _waiting ??= AfterAsync(_running);
            return _waiting.WaitAsync(cancellation);
        }
    }

    /// <summary>Does something of its own, while no other work is under way.</summary>
    public Task<bool> RunAsync(Func<Task<bool>> own, CancellationToken cancellation) =>
        Task.Run(() => AloneAsync(own), CancellationToken.None).WaitAsync(cancellation);

    private async Task<bool> AfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        ListWork kind;
        lock (_gate)
        {
            kind = _most;
            _running = _waiting!;
            (_waiting, _most) = (null, ListWork.Follow);
        }

        return await AloneAsync(() => work(kind));
    }

    private async Task<bool> AloneAsync(Func<Task<bool>> own)
    {
        await _one.WaitAsync();
        try
        {
            return await (isServing() ? Aside.RunAsync(own) : own());
        }
        finally
        {
            _one.Release();
        }
    }
}
