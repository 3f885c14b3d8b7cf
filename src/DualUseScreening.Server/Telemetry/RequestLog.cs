using System.Diagnostics;
using DualUseScreening.Contract.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace DualUseScreening.Server.Telemetry;

/// <summary>
/// One line a request: method, status, verdict, number of lines, release, milliseconds. Never a name, an address, a description or the text of an
/// exception, which may repeat them. Every request is counted, logged or not.
/// </summary>
internal sealed partial class RequestLog(ILogger<RequestLog> logger, ScreeningMetrics metrics)
{
    public void Answered<TRequest, TResponse>(string method, TRequest request, TResponse response, long started)
    {
        metrics.Called(StatusCode.OK);
        if (!logger.IsEnabled(LogLevel.Information))
        {
            return;
        }

        if (response is ScreenResponse screening)
        {
            LogScreened(
                logger, method, StatusCode.OK, screening.Verdict, (request as ScreenRequest)?.Items.Count ?? 0, screening.Findings.Count,
                screening.Release, Milliseconds(started));
        }
        else
        {
            LogEnded(logger, method, StatusCode.OK, Milliseconds(started));
        }
    }

    public void Rejected(MethodDescriptor method, StatusCode status, long started) =>
        Rejected($"/{method.Service.FullName}/{method.Name}", status, started);

    public void Rejected(string method, StatusCode status, long started)
    {
        metrics.Called(status);
        LogEnded(logger, method, status, Milliseconds(started));
    }

    public void Streamed(StreamCounts counts, StatusCode status, long started)
    {
        metrics.Called(status);
        LogStream(logger, counts.Method, status, counts.Answered, counts.Rejected, Milliseconds(started));
    }

    /// <summary>An error that nobody foresaw.</summary>
    public void Failed(Exception exception, string method, long started)
    {
        metrics.Called(StatusCode.Internal);
        LogFailed(logger, method, StatusCode.Internal, exception.GetType().FullName, exception.StackTrace, Milliseconds(started));
    }

    private static double Milliseconds(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "{Method} {Status} {Verdict} items={Items} findings={Findings} release={Release} {Elapsed} ms")]
    private static partial void LogScreened(
        ILogger logger, string method, StatusCode status, Verdict verdict, int items, int findings, string release, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} {Elapsed} ms")]
    private static partial void LogEnded(ILogger logger, string method, StatusCode status, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} answered={Answered} rejected={Rejected} {Elapsed} ms")]
    private static partial void LogStream(ILogger logger, string method, StatusCode status, long answered, long rejected, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Status} {Exception} after {Elapsed} ms at {Stack}")]
    private static partial void LogFailed(ILogger logger, string method, StatusCode status, string? exception, string? stack, double elapsed);
}
