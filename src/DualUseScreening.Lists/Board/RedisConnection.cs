using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Board;

/// <summary>
/// One connection to Redis for the whole process, made when it is first needed. It starts without a server, finds it again by itself, and answers fast when
/// it is gone: no call takes longer than the patience, and none throws.
/// </summary>
/// <param name="settings">Where the server is.</param>
/// <param name="patience">How long a call may take.</param>
/// <param name="logger">Told when the server goes and comes.</param>
public sealed partial class RedisConnection(ConfigurationOptions settings, TimeSpan patience, ILogger<RedisConnection> logger) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private Task<IConnectionMultiplexer>? _connecting;
    private int _isGone;

    /// <summary>The connection.</summary>
    public Task<IConnectionMultiplexer> GetAsync()
    {
        lock (_gate)
        {
            return _connecting is { IsFaulted: false } ? _connecting : _connecting = ConnectAsync();
        }
    }

    /// <summary>Asks the server; the second value says whether it answered.</summary>
    public async Task<(T? Answer, bool IsReached)> AskAsync<T>(Func<IConnectionMultiplexer, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            var answer = await Task.Run(async () => await ask(await GetAsync()), cancellation).WaitAsync(patience, cancellation);
            if (Interlocked.Exchange(ref _isGone, 0) == 1)
            {
                LogBack(logger);
            }

            return (answer, true);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            if (Interlocked.Exchange(ref _isGone, 1) == 0)
            {
                LogGone(logger, e.Message);
            }

            return (default, false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connecting is { IsCompletedSuccessfully: true })
        {
            await (await _connecting).DisposeAsync();
        }
    }

    private async Task<IConnectionMultiplexer> ConnectAsync() => await ConnectionMultiplexer.ConnectAsync(settings);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer, this replica goes on with what it has: {Problem}")]
    private static partial void LogGone(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis answers again")]
    private static partial void LogBack(ILogger logger);
}
