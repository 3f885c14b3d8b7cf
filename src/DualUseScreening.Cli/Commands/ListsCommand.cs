using System.CommandLine;
using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Output;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse lists</c>.</summary>
internal static class ListsCommand
{
    public const string Examples =
        """
        Examples:
          dualuse lists
          dualuse lists --server http://127.0.0.1:50051 --json
          dualuse lists build --data data --sign release.key --out lists.bin
          dualuse lists publish lists.bin --server http://127.0.0.1:50051
          dualuse lists rollback --server http://127.0.0.1:50051
          dualuse lists import annex-i.txt --language de --as-of 2025-11-15
          dualuse lists compare annex-i-2024.txt annex-i-2025.txt

        "dualuse lists COMMAND --help" says more.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment)
    {
        var json = SharedOptions.Json("The answer as JSON");
        var server = SharedOptions.Server();
        var command = new Command("lists", "Show the lists that verdicts rest on, with version and age; build, verify, compare and publish releases of them") { json, server };
        foreach (var release in ReleaseCommands.All(environment))
        {
            command.Add(release);
        }

        foreach (var official in OfficialTextCommands.All(environment))
        {
            command.Add(official);
        }

        command.SetAction(async (parsed, cancellation) =>
        {
            await using var connection = await ServiceConnection.OpenAsync(parsed.GetValue(server), environment.Service, cancellation);
            var response = await connection.Client.ListListsAsync(cancellation);
            if (parsed.GetValue(json))
            {
                JsonView.Write(environment.Output, response);
            }
            else
            {
                new ListsView(new Page(environment.Output, environment.Width, environment.Colours)).Write(response);
            }

            return ExitStatus.Clear;
        });
        return command;
    }
}
