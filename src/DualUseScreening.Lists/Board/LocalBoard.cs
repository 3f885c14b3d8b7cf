namespace DualUseScreening.Lists.Board;

/// <summary>The board of a replica that is alone: what it remembers on its own disk.</summary>
/// <param name="memory">Its memory.</param>
/// <param name="time">The clock.</param>
internal sealed class LocalBoard(ReplicaMemory memory, TimeProvider time) : IReleaseBoard
{
    public bool IsShared => false;

    public Task<BoardReading> ReadAsync(CancellationToken cancellation) => Task.FromResult(new BoardReading(true, memory.InForce));

    public Task<BoardReading> OfferAsync(InForce offered, CancellationToken cancellation)
    {
        memory.Keep(offered, memory.Seen);
        return Task.FromResult(new BoardReading(true, offered));
    }

    public Task<IAsyncDisposable?> CompileAsync(string sourceDigest, Func<Task<bool>> done, CancellationToken cancellation) =>
        Task.FromResult<IAsyncDisposable?>(Nothing.ToGiveBack);

    public Task GatherAsync(string version, TimeSpan most, CancellationToken cancellation) => Task.CompletedTask;

    public Task LoadedAsync(string version, CancellationToken cancellation) => Task.CompletedTask;

    public async Task<string?> WaitAsync(TimeSpan most, CancellationToken cancellation)
    {
        await Task.Delay(most, time, cancellation);
        return null;
    }
}

/// <summary>A right that costs nobody anything.</summary>
internal sealed class Nothing : IAsyncDisposable
{
    public static readonly Nothing ToGiveBack = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
