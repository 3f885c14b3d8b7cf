using System.Collections.Concurrent;
using System.Text;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace DualUseScreening.EndToEnd.Running;

/// <summary>Everything that the service logs, as it would be written.</summary>
public sealed class LogLines : ILogEventSink
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly RenderedCompactJsonFormatter _formatter = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public void Emit(LogEvent logEvent)
    {
        var text = new StringWriter(new StringBuilder());
        _formatter.Format(logEvent, text);
        _lines.Enqueue(text.ToString());
    }
}
