using System.Globalization;

namespace DualUseScreening.Cli.Output;

/// <summary>One line on standard error that says how far it is. Makes way for rows and comes back under them.</summary>
internal sealed class ProgressLine(CliEnvironment environment)
{
    private const int BarWidth = 24;
    private const string Erase = "\r\u001b[2K";

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);

    private readonly long _started = environment.Time.GetTimestamp();
    private long _drawn;
    private bool _visible;

    /// <summary>Draws it where a person sees it and a moment has passed.</summary>
    /// <param name="orders">Orders done.</param>
    /// <param name="share">Share of the input that is read, 0 to 1; null when nobody knows.</param>
    public void Show(long orders, double? share)
    {
        var elapsed = environment.Time.GetElapsedTime(_started);
        if (!environment.ErrorIsTerminal || elapsed < Wait || (_drawn != 0 && environment.Time.GetElapsedTime(_drawn) < Every))
        {
            return;
        }

        _drawn = environment.Time.GetTimestamp();
        _visible = true;
        var rate = orders / elapsed.TotalSeconds;
        var bar = "";
        if (share is { } s)
        {
            var full = (int)Math.Round(Math.Clamp(s, 0, 1) * BarWidth);
            bar = $"{new string('━', full)}{new string('─', BarWidth - full)} {s:P0}  ";
        }

        environment.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{Erase}{bar}{orders:N0} orders, {rate:N0}/s"));
    }

    /// <summary>Takes it away, so that something else can be written.</summary>
    public void Hide()
    {
        if (_visible)
        {
            environment.Error.Write(Erase);
            _visible = false;
        }
    }
}
