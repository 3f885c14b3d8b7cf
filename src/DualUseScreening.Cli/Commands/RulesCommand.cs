using System.CommandLine;
using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Output;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse rules</c>: list, show, test.</summary>
internal static class RulesCommand
{
    public const string Examples =
        """
        Examples:
          dualuse rules list --kind route
          dualuse rules list 833/2014 luxury
          dualuse rules show art4-military-embargo --language nl
          dualuse rules test
          dualuse rules test ae-ru am-ru

        Exit status of test: 0 when every example comes out as its rule says, 1 when one does not, 2 error.
        """;

    private const int PageSize = 200;

    private static readonly Dictionary<string, RuleKind> Kinds = new(StringComparer.Ordinal)
    {
        ["measure"] = RuleKind.Measure,
        ["catch-all"] = RuleKind.CatchAll,
        ["route"] = RuleKind.Route,
        ["indicator"] = RuleKind.Indicator,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment) =>
        new("rules", "Read and test embargo measures, catch-all criteria, watch-listed routes and signs of diversion")
        {
            List(environment), Show(environment), Test(environment),
        };

    private static Command List(CliEnvironment environment)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Only rules whose id, title or act holds these words", Arity = ArgumentArity.ZeroOrMore };
        var kind = new Option<string>("--kind") { Description = "Only rules of this kind", HelpName = "measure|catch-all|route|indicator" };
        kind.AcceptOnlyFromAmong([.. Kinds.Keys]);
        var language = SharedOptions.Language();
        var json = SharedOptions.Json("One rule a line, as JSON");
        var server = SharedOptions.Server();
        var command = new Command("list", "List rules") { words, kind, language, json, server };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var connection = await ServiceConnection.OpenAsync(parsed.GetValue(server), environment.Service, cancellation);
            var request = new ListRulesRequest
            {
                Kind = parsed.GetValue(kind) is { } name ? Kinds[name] : RuleKind.Unspecified,
                Query = string.Join(' ', parsed.GetValue(words) ?? []),
                LanguageCode = parsed.GetValue(language) ?? "",
                PageSize = PageSize,
            };
            var view = new RulesView(new Page(environment.Output, environment.Width, environment.Colours));
            do
            {
                var page = await connection.Client.ListRulesAsync(request, cancellation);
                foreach (var rule in page.Rules)
                {
                    if (parsed.GetValue(json))
                    {
                        JsonView.Write(environment.Output, rule);
                    }
                    else
                    {
                        view.WriteLine(rule);
                    }
                }

                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
            return ExitStatus.Clear;
        });
        return command;
    }

    private static Command Show(CliEnvironment environment)
    {
        var id = new Argument<string>("ID") { Description = "Id of the rule, as in the code of a finding" };
        var language = SharedOptions.Language();
        var json = SharedOptions.Json("The rule as JSON");
        var server = SharedOptions.Server();
        var command = new Command("show", "Show one rule as it is written") { id, language, json, server };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var connection = await ServiceConnection.OpenAsync(parsed.GetValue(server), environment.Service, cancellation);
            var rule = await connection.Client.GetRuleAsync(parsed.GetValue(id)!, parsed.GetValue(language) ?? "", cancellation);
            if (parsed.GetValue(json))
            {
                JsonView.Write(environment.Output, rule);
            }
            else
            {
                new RulesView(new Page(environment.Output, environment.Width, environment.Colours)).Write(rule);
            }

            return ExitStatus.Clear;
        });
        return command;
    }

    private static Command Test(CliEnvironment environment)
    {
        var ids = new Argument<string[]>("ID") { Description = "Only these rules", Arity = ArgumentArity.ZeroOrMore };
        var asOf = SharedOptions.AsOf();
        asOf.Description = "The day whose law applies to examples that name none; the latest state read if absent";
        var json = SharedOptions.Json("The answer as JSON");
        var server = SharedOptions.Server();
        var command = new Command("test", "Run the examples that rules carry") { ids, asOf, json, server };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var connection = await ServiceConnection.OpenAsync(parsed.GetValue(server), environment.Service, cancellation);
            var request = new TestRulesRequest { AsOf = parsed.GetValue(asOf) ?? "" };
            request.RuleIds.AddRange(parsed.GetValue(ids) ?? []);
            var response = await connection.Client.TestRulesAsync(request, cancellation);
            if (parsed.GetValue(json))
            {
                JsonView.Write(environment.Output, response);
            }
            else
            {
                new RulesView(new Page(environment.Output, environment.Width, environment.Colours)).Write(response);
            }

            return response.Failures.Count == 0 ? ExitStatus.Clear : ExitStatus.RulesFail;
        });
        return command;
    }
}
