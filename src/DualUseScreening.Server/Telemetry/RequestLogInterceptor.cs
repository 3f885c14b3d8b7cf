using System.Diagnostics;
using DualUseScreening.Contract.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace DualUseScreening.Server.Telemetry;

/// <summary>
/// Logs one line a request: method, status, verdict, number of lines, release, milliseconds. Never a name, an address or a description. An
/// error that nobody foresaw is logged and becomes INTERNAL.
/// </summary>
internal sealed partial class RequestLogInterceptor(ILogger<RequestLogInterceptor> logger, ScreeningMetrics metrics) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await continuation(request, context);
            metrics.Called(StatusCode.OK);
            if (logger.IsEnabled(LogLevel.Information))
            {
                LogDone(context.Method, StatusCode.OK, response, request, started);
            }

            return response;
        }
        catch (RpcException e)
        {
            metrics.Called(e.StatusCode);
            LogRejected(logger, context.Method, e.StatusCode, Milliseconds(started));
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            metrics.Called(StatusCode.Internal);
            LogFailed(logger, e, context.Method, Milliseconds(started));
            throw Validation.Errors.Status(StatusCode.Internal, "INTERNAL", "the request could not be answered").ToRpcException();
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await continuation(requestStream, responseStream, context);
            metrics.Called(StatusCode.OK);
            LogStream(logger, context.Method, StatusCode.OK, Milliseconds(started));
        }
        catch (OperationCanceledException) when (context.CancellationToken.IsCancellationRequested)
        {
            metrics.Called(StatusCode.Cancelled);
            LogStream(logger, context.Method, StatusCode.Cancelled, Milliseconds(started));
        }
        catch (Exception e) when (e is not RpcException && context.CancellationToken.IsCancellationRequested)
        {
            metrics.Called(StatusCode.Cancelled);
            LogStream(logger, context.Method, StatusCode.Cancelled, Milliseconds(started));
        }
    }

    private void LogDone<TRequest, TResponse>(string method, StatusCode status, TResponse response, TRequest request, long started)
    {
        if (response is ScreenResponse screening)
        {
            LogScreened(
                logger, method, status, screening.Verdict, (request as ScreenRequest)?.Items.Count ?? 0, screening.Findings.Count,
                screening.Release, Milliseconds(started));
        }
        else
        {
            LogAnswered(logger, method, status, Milliseconds(started));
        }
    }

    private static double Milliseconds(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{Method} {Status} {Verdict} items={Items} findings={Findings} release={Release} {Elapsed} ms")]
    private static partial void LogScreened(
        ILogger logger, string method, StatusCode status, Verdict verdict, int items, int findings, string release, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} {Elapsed} ms")]
    private static partial void LogAnswered(ILogger logger, string method, StatusCode status, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} {Elapsed} ms")]
    private static partial void LogRejected(ILogger logger, string method, StatusCode status, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} stream ended after {Elapsed} ms")]
    private static partial void LogStream(ILogger logger, string method, StatusCode status, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} failed after {Elapsed} ms")]
    private static partial void LogFailed(ILogger logger, Exception exception, string method, double elapsed);
}
