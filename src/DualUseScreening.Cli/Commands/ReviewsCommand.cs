using System.CommandLine;
using DualUseScreening.Cli.Input;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Parties;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse reviews</c>: add.</summary>
internal static class ReviewsCommand
{
    public const string Examples =
        """
        Examples:
          dualuse reviews add "un|6908443|5c2f…|91ab…" --file reviews.csv --by "J. Peeters" --reason "another registration number"
          dualuse reviews add "un|6908443|5c2f…|91ab…" --file reviews.csv --by "J. Peeters" --reason "seen" --order SO-2026-0117

        The key is the reviewKey of a finding about a party. The decision counts from the next refresh of the lists, where Lists:ReviewedMatches
        names the file.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment) =>
        new("reviews", "Keep decisions that a customer is not a listed party") { Add(environment) };

    private static Command Add(CliEnvironment environment)
    {
        var key = new Argument<string>("KEY") { Description = "The reviewKey of the finding" };
        var file = new Option<string>("--file") { Description = "File of decisions; made where there is none", HelpName = "FILE", Required = true };
        var by = new Option<string>("--by") { Description = "Who decided", HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why; it stands in the answer", HelpName = "TEXT", Required = true };
        var order = new Option<string>("--order") { Description = "Only for the order of this request id; for good if absent", HelpName = "ID" };
        var command = new Command("add", "Add a decision to the file") { key, file, by, reason, order };
        command.SetAction(async (parsed, _) =>
        {
            try
            {
                var added = ReviewedMatchFile.Add(
                    parsed.GetRequiredValue(file), parsed.GetRequiredValue(key), parsed.GetRequiredValue(by), environment.Time.GetUtcNow(), parsed.GetRequiredValue(reason), parsed.GetValue(order));
                await environment.Output.WriteLineAsync(
                    $"{added.ListName} {added.EntryId}: not this customer, {added.DecidedBy}, {(added.OrderId is { } only ? $"for order {only}" : "for good")}");
                return ExitStatus.Clear;
            }
            catch (ListFormatException e)
            {
                throw new InputException(new InputProblem(e.File, e.Line, e.Field, e.Problem));
            }
        });
        return command;
    }
}
