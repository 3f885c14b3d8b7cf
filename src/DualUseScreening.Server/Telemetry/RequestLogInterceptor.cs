using System.Diagnostics;
using DualUseScreening.Server.Validation;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace DualUseScreening.Server.Telemetry;

<<<<<<< HEAD
/// <summary>Logs every call, and turns an error that nobody foresaw into INTERNAL.</summary>
internal sealed class RequestLogInterceptor(RequestLog log) : Interceptor
=======
/// <summary>
/// Logs one line a request: method, status, verdict, number of lines, release, milliseconds. Never a name, an address or a description. An
/// error that nobody foresaw is logged and becomes INTERNAL.
/// </summary>
internal sealed partial class RequestLogInterceptor(ILogger<RequestLogInterceptor> logger, ScreeningMetrics metrics) : Interceptor
>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
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
<<<<<<< HEAD
            log.Answered(context.Method, request, response, started);
=======
            metrics.Called(StatusCode.OK);
            if (logger.IsEnabled(LogLevel.Information))
            {
                LogDone(context.Method, StatusCode.OK, response, request, started);
            }

>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
            return response;
        }
        catch (RpcException e)
        {
<<<<<<< HEAD
            log.Rejected(context.Method, e.StatusCode, started);
            throw ForCaller(e, context);
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            log.Rejected(context.Method, StatusCode.Cancelled, started);
=======
            metrics.Called(e.StatusCode);
            LogRejected(logger, context.Method, e.StatusCode, Milliseconds(started));
>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
            throw;
        }
        catch (Exception e)
        {
<<<<<<< HEAD
            log.Failed(e, context.Method, started);
            throw Errors.Status(StatusCode.Internal, "INTERNAL", "the request could not be answered").ToRpcException();
=======
            metrics.Called(StatusCode.Internal);
            LogFailed(logger, e, context.Method, Milliseconds(started));
            throw Validation.Errors.Status(StatusCode.Internal, "INTERNAL", "the request could not be answered").ToRpcException();
>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var started = Stopwatch.GetTimestamp();
        var counts = new StreamCounts(context.Method);
        context.UserState[Counts] = counts;
        try
        {
            await continuation(requestStream, responseStream, context);
<<<<<<< HEAD
            log.Streamed(counts, StatusCode.OK, started);
=======
            metrics.Called(StatusCode.OK);
            LogStream(logger, context.Method, StatusCode.OK, Milliseconds(started));
>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
        }
        catch (Exception) when (context.CancellationToken.IsCancellationRequested)
        {
<<<<<<< HEAD
            // Whatever a broken-off connection made of it.
            log.Streamed(counts, StatusCode.Cancelled, started);
=======
            metrics.Called(StatusCode.Cancelled);
            LogStream(logger, context.Method, StatusCode.Cancelled, Milliseconds(started));
>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
        }
        catch (RpcException e)
        {
<<<<<<< HEAD
            log.Streamed(counts, e.StatusCode, started);
            throw;
        }
        catch (Exception e)
        {
            log.Failed(e, context.Method, started);
            throw Errors.Status(StatusCode.Internal, "INTERNAL", "the stream could not be answered").ToRpcException();
=======
            metrics.Called(StatusCode.Cancelled);
            LogStream(logger, context.Method, StatusCode.Cancelled, Milliseconds(started));
>>>>>>> a903b114122ad2576b5b54ad23efcd9f2452a95f
        }
    }

    private static RpcException ForCaller(RpcException error, ServerCallContext context) =>
        context.GetHttpContext().Request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) == true ? HeaderSize.Fit(error) : error;
}
