using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Output;

namespace DualUseScreening.Cli;

/// <summary>Everything outside the program that a command touches.</summary>
internal sealed record CliEnvironment
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: answers, nothing else.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error: what went wrong, and progress.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person sees the output as it comes.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees errors and progress as they come.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether the output may have colours.</summary>
    public bool Colours { get; init; }

    /// <summary>Columns of the output.</summary>
    public int Width { get; init; } = 80;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Starts the service where <c>--server</c> names none.</summary>
    public required IServiceHost Service { get; init; }

    /// <summary>The process's own environment.</summary>
    public static CliEnvironment OfProcess(IServiceHost service)
    {
        if (OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = System.Text.Encoding.UTF8;
        }

        var isTerminal = !Console.IsOutputRedirected;
        return new CliEnvironment
        {
            Input = Console.OpenStandardInput(),
            Output = StandardStream.Open(1),
            Error = StandardStream.Open(2),
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            // https://no-color.org: any value that is not empty.
            Colours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Width = Columns(isTerminal),
            Service = service,
        };
    }

    private static int Columns(bool isTerminal)
    {
        var columns = isTerminal ? Console.WindowWidth
            : int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var stated) ? stated : 0;
        return columns > 0 ? Math.Clamp(columns, 60, 160) : 80;
    }
}
