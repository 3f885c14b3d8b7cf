using System.CommandLine;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse serve</c>.</summary>
internal static class ServeCommand
{
    public const string Examples =
        """
        Examples:
          dualuse serve
          dualuse serve --grpc http://0.0.0.0:50051 --web http://0.0.0.0:8080
          dualuse serve --ConnectionStrings:Redis=127.0.0.1:6379

        Every setting of the service can be given as --Key=value, or in the environment as Key__Name.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment)
    {
        var grpc = new Option<string>("--grpc") { Description = "Where gRPC listens (default http://127.0.0.1:50051)", HelpName = "URL" };
        var web = new Option<string>("--web") { Description = "Where JSON, health and metrics listen (default http://127.0.0.1:8080)", HelpName = "URL" };
        var data = new Option<string>("--data") { Description = "Folder for what must outlive the process", HelpName = "FOLDER" };
        var command = new Command("serve", "Run the service until it is asked to end") { grpc, web, data };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            var settings = new List<string>();
            foreach (var token in parsed.UnmatchedTokens)
            {
                if (!token.StartsWith("--", StringComparison.Ordinal) || !token.Contains('=', StringComparison.Ordinal))
                {
                    await environment.Error.WriteLineAsync($"dualuse: '{token}' is no setting; write --Key=value");
                    return ExitStatus.Error;
                }

                settings.Add(token);
            }

            Add(settings, "Kestrel:Endpoints:Grpc:Url", parsed.GetValue(grpc));
            Add(settings, "Kestrel:Endpoints:Web:Url", parsed.GetValue(web));
            Add(settings, "Storage:DataDirectory", parsed.GetValue(data));
            await environment.Service.RunAsync(settings, cancellation);
            return ExitStatus.Clear;
        });
        return command;
    }

    private static void Add(List<string> settings, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            settings.Add($"--{key}={value}");
        }
    }
}
