using System.Threading.Channels;
using DualUseScreening.Contract.V1;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Replay;
using DualUseScreening.Server.Telemetry;
using DualUseScreening.Server.Validation;
using DualUseScreening.Server.Validation.Wire;
using DualUseScreening.Server.Watch;
using Grpc.Core;

namespace DualUseScreening.Server.Services;

/// <summary><c>ScreeningService</c> of the contract.</summary>
[BindServiceMethod(typeof(ScreeningGrpcService), nameof(Bind))]
internal sealed class ScreeningGrpcService(ScreeningEndpoint endpoint, ReplayEndpoint replay, IServiceProvider services, DrainingRequests draining, RequestLog log) : ScreeningService.ScreeningServiceBase
{
    /// <summary>The service's description, which the transcoder and reflection look for beside <see cref="Bind"/>.</summary>
    public static Google.Protobuf.Reflection.ServiceDescriptor Descriptor => ScreeningService.Descriptor;

    /// <summary>Binds the calls.</summary>
    public static void Bind(ServiceBinderBase binder, ScreeningService.ScreeningServiceBase service) => ScreeningService.BindService(new CheckedServiceBinder(binder), service);

    private const int InFlight = 64;

    private readonly WatchRecorder? _recorder = services.GetService<WatchRecorder>();

    /// <inheritdoc/>
    public override Task<ScreenResponse> Screen(ScreenRequest request, ServerCallContext context) =>
        _recorder is null || request.Watch is not { Consent: true }
            ? Task.FromResult(endpoint.Screen(request))
            : _recorder.RecordAsync(request, endpoint.Screen(request), context.CancellationToken).AsTask();

    /// <inheritdoc/>
    public override Task<VerifyReceiptResponse> VerifyReceipt(VerifyReceiptRequest request, ServerCallContext context) =>
        Task.FromResult(endpoint.Verify(request));

    /// <inheritdoc/>
    public override Task<ReplayScreeningResponse> ReplayScreening(ReplayScreeningRequest request, ServerCallContext context) =>
        replay.ReplayAsync(request, context.CancellationToken);

    /// <inheritdoc/>
    public override async Task ScreenStream(
        IAsyncStreamReader<ScreenRequest> requestStream, IServerStreamWriter<ScreenStreamResponse> responseStream, ServerCallContext context)
    {
        // Read, screen and write side by side; a slow reader holds the writer back, the writer the screening, the screening the caller.
        var counts = context.UserState[RequestLogInterceptor.Counts] as StreamCounts ?? new StreamCounts(context.Method);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        var answers = Channel.CreateBounded<ScreenStreamResponse>(new BoundedChannelOptions(InFlight) { SingleReader = true });
        var writing = WriteAsync(answers.Reader, responseStream, counts, ended);
        var accepted = new AcceptedRequests(requestStream, draining.Started);
        try
        {
            await Parallel.ForEachAsync(
                accepted.ReadAsync(ended.Token),
                new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = ended.Token },
                async (request, cancellation) => await answers.Writer.WriteAsync(await AnswerAsync(request, cancellation), cancellation));
        }
        finally
        {
            answers.Writer.Complete();
            await writing;
        }

        if (accepted.CutShort)
        {
            throw Errors.Unavailable("SHUTTING_DOWN", "the service shuts down: what has no answer yet was not screened, send it again");
        }
    }

    private async ValueTask<ScreenStreamResponse> AnswerAsync(ScreenRequest request, CancellationToken cancellation)
    {
        var answer = new ScreenStreamResponse { RequestId = request.RequestId };
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            answer.Screening = endpoint.Screen(request);
            answer.Screening = _recorder is null ? answer.Screening : await _recorder.RecordAsync(request, answer.Screening, cancellation);
        }
        catch (RpcException e)
        {
            answer.Error = e.GetRpcStatus() ?? new Google.Rpc.Status { Code = (int)e.StatusCode, Message = e.Status.Detail };
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            log.Failed(e, "a request of a stream", started);
            answer.Error = Errors.Status(StatusCode.Internal, "INTERNAL", "the request could not be screened");
        }

        return answer;
    }

    private static async Task WriteAsync(
        ChannelReader<ScreenStreamResponse> answers, IServerStreamWriter<ScreenStreamResponse> stream, StreamCounts counts, CancellationTokenSource ended)
    {
        try
        {
            await foreach (var answer in answers.ReadAllAsync(ended.Token))
            {
                await stream.WriteAsync(answer, ended.Token);
                counts.Count(answer.Error is not null);
            }
        }
        catch
        {
            await ended.CancelAsync();
            throw;
        }
    }
}
