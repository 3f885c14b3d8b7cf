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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, shuttingDown);
        while (true)
        {
            try
            {
                if (!await requests.MoveNext(stop.Token))
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is OperationCanceledException or RpcException { StatusCode: StatusCode.Cancelled }
                && shuttingDown.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                CutShort = true;
                yield break;
            }

            yield return requests.Current;
        }
    }
}
