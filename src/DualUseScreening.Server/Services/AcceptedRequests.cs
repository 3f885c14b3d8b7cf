using System.Runtime.CompilerServices;
using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary>The requests that a stream takes: all until the caller ends it, or until the service shuts down.</summary>
internal sealed class AcceptedRequests(IAsyncStreamReader<ScreenRequest> requests, CancellationToken shuttingDown)
{
    /// <summary>The service stopped taking requests before the caller ended the stream.</summary>
    public bool CutShort { get; private set; }

    public async IAsyncEnumerable<ScreenRequest> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var stop = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = shuttingDown.Register(() => stop.TrySetResult(false));
        while (!shuttingDown.IsCancellationRequested)
        {
            var next = requests.MoveNext(cancellation);
            if (!next.IsCompleted && await Task.WhenAny(next, stop.Task) != next)
            {
                // Nothing has arrived: the pending read ends with the call, and nobody asks what became of it.
                _ = next.ContinueWith(static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
                break;
            }

            if (!await next)
            {
                yield break;
            }

            yield return requests.Current;
        }

        CutShort = true;
    }
}
