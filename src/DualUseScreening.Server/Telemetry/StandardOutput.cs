using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DualUseScreening.Server.Telemetry;

/// <summary>
/// Writes the log to standard output, a JSON object a line, many lines at a time: a request does not wait for whoever reads the log. What is not read for long
/// is lost beyond <see cref="MostWaiting"/> lines, and the service goes on.
/// </summary>
internal sealed class StandardOutput : IBatchedLogEventSink, IDisposable
{
    /// <summary>Most lines that wait to be written.</summary>
    public const int MostWaiting = 100_000;

    private readonly CompactJsonFormatter _formatter = new();
    private readonly StreamWriter _output = new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024);

    public Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
    {
        foreach (var line in batch)
        {
            _formatter.Format(line, _output);
        }

        return _output.FlushAsync();
    }

    public Task OnEmptyBatchAsync() => Task.CompletedTask;

    public void Dispose() => _output.Dispose();
}
