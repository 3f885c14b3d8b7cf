using System.CommandLine;
using System.CommandLine.Invocation;
using DualUseScreening.Cli.Commands;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Output;
using DualUseScreening.Client;

namespace DualUseScreening.Cli;

/// <summary>The command line as a whole.</summary>
internal static class DualUse
{
    private const string Examples =
        """
        Examples:
          dualuse screen samples/order.json
          dualuse classify "5-axis milling machine, UPR 0.8 µm, X travel 800 mm"
          dualuse serve

        "dualuse COMMAND --help" says more. Exit status of screen: 0 clear, 10 review, 11 licence required,
        12 prohibited, 2 error.
        """;

    // A service that was asked to end has half a minute for what it accepted.
    private static readonly TimeSpan EndingTimeout = TimeSpan.FromSeconds(35);

    /// <summary>Runs one command.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">What the command reads and writes.</param>
    /// <returns>The exit status; see <see cref="ExitStatus"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, CliEnvironment environment)
    {
        Uri? server = null;
        try
        {
            var parsed = Root(environment).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            server = parsed.GetResult("--server") is null ? null : parsed.Errors.Count == 0 ? parsed.GetValue<Uri?>("--server") : null;
            var status = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = environment.Output,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = EndingTimeout,
            });
            await environment.Output.FlushAsync();
            return parsed.Action is ParseErrorAction ? ExitStatus.Error : status;
        }
        catch (OutputClosedException)
        {
            return ExitStatus.OutputClosed;
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Interrupted;
        }
        catch (InputException e)
        {
            return await FailAsync(environment, e.Message);
        }
        catch (ScreeningException e)
        {
            return await FailAsync(environment, Failures.Say(e, server));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            return await FailAsync(environment, e.Message);
        }
    }

    private static async Task<int> FailAsync(CliEnvironment environment, string message)
    {
        await environment.Output.FlushAsync();
        foreach (var line in message.Split('\n'))
        {
            await environment.Error.WriteLineAsync(line.StartsWith("dualuse: ", StringComparison.Ordinal) ? Page.Clean(line) : $"dualuse: {Page.Clean(line)}");
        }

        return ExitStatus.Error;
    }

    private static RootCommand Root(CliEnvironment environment)
    {
        var root = new RootCommand("Dual-use screening: says before goods leave the European Union whether they may, and if not, why.")
        {
            ScreenCommand.Create(environment),
            ClassifyCommand.Create(environment),
            VerifyCommand.Create(environment),
            ReplayCommand.Create(environment),
            ListsCommand.Create(environment),
            RulesCommand.Create(environment),
            RoutesCommand.Create(environment),
            ReviewsCommand.Create(environment),
            ServeCommand.Create(environment),
        };
        ExamplesHelp.AddTo(root, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [root.Name] = Examples,
            ["screen"] = ScreenCommand.Examples,
            ["classify"] = ClassifyCommand.Examples,
            ["verify"] = VerifyCommand.Examples,
            ["replay"] = ReplayCommand.Examples,
            ["lists"] = ListsCommand.Examples,
            ["rules"] = RulesCommand.Examples,
            ["routes"] = RoutesCommand.Examples,
            ["reviews"] = ReviewsCommand.Examples,
            ["serve"] = ServeCommand.Examples,
        });
        return root;
    }
}
