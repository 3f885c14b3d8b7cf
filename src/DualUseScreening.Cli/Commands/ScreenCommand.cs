using System.CommandLine;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse screen FILE</c>.</summary>
internal static class ScreenCommand
{
    public const string Examples =
        """
        Examples:
          dualuse screen samples/order.json
          dualuse screen orders.csv --language nl
          dualuse screen declarations.jsonl --server http://127.0.0.1:50051 --json > answers.jsonl
          erp-export | dualuse screen - --fail-on licence-required

        Exit status: 0 clear, 10 review, 11 licence required, 12 prohibited (the gravest of all orders);
        2 when any order could not be read or screened, whatever the others' verdicts.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Orders as JSON, a JSON array, JSON lines or CSV, recognised by extension or content; - for standard input",
        };
        var server = SharedOptions.Server();
        var json = SharedOptions.Json("Answers as JSON, one a line, for machines");
        var language = SharedOptions.Language();
        var asOf = SharedOptions.AsOf();
        var failOn = new Option<string>("--fail-on") { Description = "Exit with 0 unless a verdict is at least this grave", HelpName = "VERDICT" };
        failOn.AcceptOnlyFromAmong("review", "licence-required", "prohibited");
        var all = new Option<bool>("--all", "-a") { Description = "Show clear lines and orders at length as well" };
        var command = new Command("screen", "Screen shipments: may they leave, and if not, why?") { file, json, language, asOf, failOn, all, server };
        command.SetAction((parsed, cancellation) => new ScreenRun(environment, new ScreenRunOptions
        {
            File = parsed.GetRequiredValue(file),
            Server = parsed.GetValue(server),
            Json = parsed.GetValue(json),
            Language = parsed.GetValue(language) ?? "",
            AsOf = parsed.GetValue(asOf) ?? "",
            All = parsed.GetValue(all),
            FailOn = parsed.GetValue(failOn) switch
            {
                "prohibited" => Verdict.Prohibited,
                "licence-required" => Verdict.LicenceRequired,
                _ => Verdict.Review,
            },
        }).RunAsync(cancellation));
        return command;
    }
}
