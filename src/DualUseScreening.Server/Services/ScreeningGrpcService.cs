using System.Threading.Channels;
using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Validation;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>ScreeningService</c> of the contract.</summary>
internal sealed partial class ScreeningGrpcService(
    ScreeningEndpoint endpoint, DrainingRequests draining, ILogger<ScreeningGrpcService> logger) : ScreeningService.ScreeningServiceBase
{
    private const int InFlight = 64;

    /// <inheritdoc/>
    public override Task<ScreenResponse> Screen(ScreenRequest request, ServerCallContext context) =>
        Task.FromResult(endpoint.Screen(request));

    /// <inheritdoc/>
    public override Task<VerifyReceiptResponse> VerifyReceipt(VerifyReceiptRequest request, ServerCallContext context) =>
        Task.FromResult(endpoint.Verify(request));

    /// <inheritdoc/>
    public override async Task ScreenStream(
        IAsyncStreamReader<ScreenRequest> requestStream, IServerStreamWriter<ScreenStreamResponse> responseStream, ServerCallContext context)
    {
        // Read, screen and write side by side; a slow reader holds the writer back, the writer the screening, the screening the caller.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var answers = Channel.CreateBounded<ScreenStreamResponse>(new BoundedChannelOptions(InFlight) { SingleReader = true });
        var writing = WriteAsync(answers.Reader, responseStream, ended);
        try
        {
            await Parallel.ForEachAsync(
                Accepted(requestStream, ended.Token),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ended.Token },
                async (request, cancellation) => await answers.Writer.WriteAsync(Answer(request), cancellation));
        }
        finally
        {
            answers.Writer.Complete();
            await writing;
        }
    }

    // Stops taking new requests when the service shuts down; what was accepted is answered.
    private async IAsyncEnumerable<ScreenRequest> Accepted(
        IAsyncStreamReader<ScreenRequest> requests,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, draining.Started);
        while (true)
        {
            try
            {
                if (!await requests.MoveNext(stop.Token))
                {
                    yield break;
                }
            }
            catch (OperationCanceledException) when (draining.Started.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                yield break;
            }

            yield return requests.Current;
        }
    }

    private ScreenStreamResponse Answer(ScreenRequest request)
    {
        var answer = new ScreenStreamResponse { RequestId = request.RequestId };
        try
        {
            answer.Screening = endpoint.Screen(request);
        }
        catch (RpcException e)
        {
            answer.Error = e.GetRpcStatus() ?? new Google.Rpc.Status { Code = (int)e.StatusCode, Message = e.Status.Detail };
        }
        catch (Exception e)
        {
            LogFailed(logger, e);
            answer.Error = Errors.Status(StatusCode.Internal, "INTERNAL", "the request could not be screened");
        }

        return answer;
    }

    private static async Task WriteAsync(
        ChannelReader<ScreenStreamResponse> answers, IServerStreamWriter<ScreenStreamResponse> stream, CancellationTokenSource ended)
    {
        try
        {
            await foreach (var answer in answers.ReadAllAsync(ended.Token))
            {
                await stream.WriteAsync(answer, ended.Token);
            }
        }
        catch
        {
            await ended.CancelAsync();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request of a stream failed")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
