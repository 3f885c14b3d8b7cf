using System.Diagnostics;
using DualUseScreening.Server.Validation;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace DualUseScreening.Server.Telemetry;

/// <summary>Logs every call, and turns an error that nobody foresaw into INTERNAL.</summary>
internal sealed class RequestLogInterceptor(RequestLog log) : Interceptor
{
    /// <summary>Key of a stream's counts in the call's user state.</summary>
    public const string Counts = "counts";

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await continuation(request, context);
            log.Answered(context.Method, request, response, started);
            return response;
        }
        catch (RpcException e)
        {
            log.Rejected(context.Method, e.StatusCode, started);
            throw ForCaller(e, context);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            log.Rejected(context.Method, StatusCode.Cancelled, started);
            throw;
        }
        catch (Exception e)
        {
            log.Failed(e, context.Method, started);
            throw Errors.Status(StatusCode.Internal, "INTERNAL", "the request could not be answered").ToRpcException();
        }
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        OfStreamAsync(context, async () =>
        {
            await continuation(requestStream, responseStream, context);
            return true;
        });

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, ServerCallContext context, ClientStreamingServerMethod<TRequest, TResponse> continuation) =>
        OfStreamAsync(context, () => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context, ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        OfStreamAsync(context, async () =>
        {
            await continuation(request, responseStream, context);
            return true;
        });

    private async Task<T> OfStreamAsync<T>(ServerCallContext context, Func<Task<T>> answer)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = new StreamCounts(context.Method);
        context.UserState[Counts] = counts;
        try
        {
            var result = await answer();
            log.Streamed(counts, StatusCode.OK, started);
            return result;
        }
        catch (RpcException e) when (!context.CancellationToken.IsCancellationRequested)
        {
            log.Streamed(counts, e.StatusCode, started);
            throw ForCaller(e, context);
        }
        catch (Exception e) when (!context.CancellationToken.IsCancellationRequested)
        {
            log.Failed(e, context.Method, started);
            throw Errors.Status(StatusCode.Internal, "INTERNAL", "the stream could not be answered").ToRpcException();
        }
        catch (Exception)
        {
            // Whatever a broken-off connection made of it.
            log.Streamed(counts, StatusCode.Cancelled, started);
            throw new RpcException(new Status(StatusCode.Cancelled, "the caller went away"));
        }
    }

    private static RpcException ForCaller(RpcException error, ServerCallContext context) =>
        context.GetHttpContext().Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true ? HeaderSize.Fit(error) : error;
}
