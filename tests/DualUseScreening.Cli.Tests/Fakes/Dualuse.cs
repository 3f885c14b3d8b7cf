using System.Text;
using DualUseScreening.Cli.Connection;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>Runs the command line in the test's process.</summary>
internal static class Dualuse
{
    /// <summary>Runs it against a server, with a text on standard input.</summary>
    public static Task<Run> RunAsync(FakeServer server, string input, params string[] arguments) =>
        RunAsync(Environment(input), [.. arguments, "--server", server.Address.ToString()]);

    /// <summary>Runs it.</summary>
    public static async Task<Run> RunAsync(CliEnvironment environment, params string[] arguments)
    {
        var status = await DualUse.RunAsync(arguments, environment);
        return new Run(status, environment.Output.ToString()!, environment.Error.ToString()!);
    }

    /// <summary>Output and input of a process without a terminal.</summary>
    public static CliEnvironment Environment(string input = "") => new()
    {
        Input = new MemoryStream(Encoding.UTF8.GetBytes(input)),
        Output = new StringWriter { NewLine = "\n" },
        Error = new StringWriter { NewLine = "\n" },
        Service = new NoService(),
    };

    private sealed class NoService : IServiceHost
    {
        public Task<IRunningService> StartAsync(CancellationToken cancellation, IReadOnlyList<string>? more = null) => throw new InvalidOperationException("the test named no server");

        public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) => throw new InvalidOperationException(string.Join(' ', arguments));
    }
}
