using StackExchange.Redis;

namespace DualUseScreening.Lists.Board;

/// <summary>The right to compile, prolonged as long as it is held; a holder that dies prolongs nothing.</summary>
internal sealed class CompilingRight : IAsyncDisposable
{
    private readonly RedisConnection _redis;
    private readonly RedisKey _key;
    private readonly RedisValue _holder;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _prolonging;

    public CompilingRight(RedisConnection redis, RedisKey key, RedisValue holder, TimeProvider time)
    {
        (_redis, _key, _holder) = (redis, key, holder);
        _prolonging = ProlongAsync(time);
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _prolonging;
        _over.Dispose();
        await _redis.AskAsync(c => c.GetDatabase().LockReleaseAsync(_key, _holder), CancellationToken.None);
    }

    private async Task ProlongAsync(TimeProvider time)
    {
        while (!_over.IsCancellationRequested)
        {
            await Task.Delay(RedisBoard.RightExpires / 3, time, _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_over.IsCancellationRequested)
            {
                await _redis.AskAsync(c => c.GetDatabase().LockExtendAsync(_key, _holder, RedisBoard.RightExpires), CancellationToken.None);
            }
        }
    }
}
