using System.Collections.Concurrent;
using System.Diagnostics;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>Screens at every replica all the while, and notes what failed and which release each answer names.</summary>
internal sealed class ConstantLoad : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _over = new();
    private readonly Task[] _callers;
    private readonly string[] _releases;
    private long _answered;

    public ConstantLoad(IReadOnlyList<ServerProcess> servers)
    {
        _releases = new string[servers.Count];
        Array.Fill(_releases, "");
        _callers = [.. servers.Select((server, i) => Task.Run(() => CallAsync(server, i)))];
    }

    /// <summary>The release that all replicas answered from when the test began.</summary>
    public string Before { get; set; } = "";

    /// <summary>What failed.</summary>
    public ConcurrentBag<string> Failed { get; } = [];

    /// <summary>The release that each replica last answered from.</summary>
    public IReadOnlyList<string> Answering => _releases;

    public long Answered => Interlocked.Read(ref _answered);

    /// <summary>Waits until the replicas answer from a release, and gives the time it took.</summary>
    public async Task<TimeSpan> UntilAsync(string release, TimeSpan limit, params int[] replicas)
    {
        var started = Stopwatch.GetTimestamp();
        while (replicas.Any(r => Volatile.Read(ref _releases[r]) != release))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < limit, $"after {limit}: {string.Join(", ", _releases)}, expected {release}; failed: {string.Join("; ", Failed.Take(3))}");
            await Task.Delay(5);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Goes on for a while.</summary>
    public async Task GoOnAsync(int answers)
    {
        var from = Answered;
        while (Answered < from + answers && Failed.IsEmpty)
        {
            await Task.Delay(5);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await Task.WhenAll(_callers);
        _over.Dispose();
    }

    private async Task CallAsync(ServerProcess server, int replica)
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                var answer = await server.Screening.ScreenAsync(Samples.Shirts(), deadline: DateTime.UtcNow + Patience);
                Volatile.Write(ref _releases[replica], answer.Release);
                Interlocked.Increment(ref _answered);
            }
            catch (RpcException e)
            {
                Failed.Add($"replica {replica}: {e.Status}");
            }

            await Task.Delay(Pause);
        }
    }
}
