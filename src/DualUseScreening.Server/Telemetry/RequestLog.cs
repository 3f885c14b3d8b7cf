using System.Diagnostics;
using DualUseScreening.Contract.V1;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace DualUseScreening.Server.Telemetry;

/// <summary>
/// Counts every call, and logs one line a request: method, status, verdict, number of lines, release, milliseconds. Never a name, an address, a description or the text of an
/// exception, which may repeat them. The line of a screening is written without the detour over a formatted state: it is a tenth of what a repeated order costs.
/// </summary>
internal sealed partial class RequestLog
{
    private static readonly MessageTemplate Screening = new MessageTemplateParser().Parse(
        "{Method} {Status} {Verdict} items={Items} findings={Findings} release={Release} {Elapsed} ms");

    private static readonly ScalarValue Answer = new(nameof(StatusCode.OK));
    private static readonly ScalarValue[] Verdicts = [.. Enum.GetValues<Verdict>().Select(v => new ScalarValue(v.ToString()))];

    private readonly ILogger<RequestLog> _logger;
    private readonly Serilog.ILogger _lines;
    private readonly ScreeningMetrics _metrics;
    private readonly TimeProvider _time;

    public RequestLog(ILogger<RequestLog> logger, Serilog.ILogger lines, ScreeningMetrics metrics, TimeProvider time)
    {
        _logger = logger;
        _lines = lines.ForContext<RequestLog>();
        _metrics = metrics;
        _time = time;
    }

    public void Answered<TRequest, TResponse>(string method, TRequest request, TResponse response, long started)
    {
        _metrics.Called(StatusCode.OK);
        if (!_lines.IsEnabled(LogEventLevel.Information))
        {
            return;
        }

        if (response is ScreenResponse screening)
        {
            var properties = new Dictionary<string, LogEventPropertyValue>(11)
            {
                ["Method"] = new ScalarValue(method),
                ["Status"] = Answer,
                ["Verdict"] = Verdicts[(int)screening.Verdict],
                ["Items"] = new ScalarValue((request as ScreenRequest)?.Items.Count ?? 0),
                ["Findings"] = new ScalarValue(screening.Findings.Count),
                ["Release"] = new ScalarValue(screening.Release),
                ["Elapsed"] = new ScalarValue(Milliseconds(started)),
            };
            _lines.Write(LogEvent.UnstableAssembleFromParts(_time.GetUtcNow(), LogEventLevel.Information, null, Screening, properties, default, default));
        }
        else
        {
            LogEnded(_logger, method, StatusCode.OK, Milliseconds(started));
        }
    }

    public void Rejected(MethodDescriptor method, StatusCode status, long started) =>
        Rejected($"/{method.Service.FullName}/{method.Name}", status, started);

    public void Rejected(string method, StatusCode status, long started)
    {
        _metrics.Called(status);
        LogEnded(_logger, method, status, Milliseconds(started));
    }

    public void Streamed(StreamCounts counts, StatusCode status, long started)
    {
        _metrics.Called(status);
        LogStream(_logger, counts.Method, status, counts.Answered, counts.Rejected, Milliseconds(started));
    }

    /// <summary>An error that nobody foresaw.</summary>
    public void Failed(Exception exception, string method, long started)
    {
        _metrics.Called(StatusCode.Internal);
        LogFailed(_logger, method, StatusCode.Internal, exception.GetType().FullName, exception.StackTrace, Milliseconds(started));
    }

    private static double Milliseconds(long started) => Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 3);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} {Elapsed} ms")]
    private static partial void LogEnded(ILogger logger, string method, StatusCode status, double elapsed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Status} answered={Answered} rejected={Rejected} {Elapsed} ms")]
    private static partial void LogStream(ILogger logger, string method, StatusCode status, long answered, long rejected, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Status} {Exception} after {Elapsed} ms at {Stack}")]
    private static partial void LogFailed(ILogger logger, string method, StatusCode status, string? exception, string? stack, double elapsed);
}
