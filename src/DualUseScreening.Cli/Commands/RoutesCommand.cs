using System.CommandLine;
using System.Globalization;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Routes;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Screening.Diversion.Learning;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse routes</c>: learn, accept, reject.</summary>
internal static class RoutesCommand
{
    public const string Examples =
        """
        Examples:
          dualuse routes learn comext-2020.csv comext-2021.csv comext-2022.csv --out proposals
          dualuse routes learn comext.csv --measure 2022-02-24 --feared RU,BY --out proposals
          dualuse routes accept uz-851762 --out proposals --by "J. Peeters"
          dualuse routes reject ch-848210 --out proposals --by "J. Peeters" --reason "new factory of a known maker"

        An accepted route is written to data/diversion/learnt-<partner>.yaml and counts from the next refresh of the lists.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment) =>
        new("routes", "Learn watch-listed routes from trade statistics, and decide on what is proposed")
        {
            Learn(environment), Decide(environment, "accept", ProposalStatus.Accepted), Decide(environment, "reject", ProposalStatus.Rejected),
        };

    private static Command Learn(CliEnvironment environment)
    {
        var files = new Argument<string[]>("FILE") { Description = "Monthly trade statistics as Comext publishes them (CSV)", Arity = ArgumentArity.OneOrMore };
        var measure = new Option<DateOnly>("--measure")
        {
            Description = "First day of the measure that is gone round",
            HelpName = "YYYY-MM-DD",
            DefaultValueFactory = _ => new LearningOptions().Measure,
        };
        var feared = new Option<string>("--feared") { Description = "Where the goods are feared to end", HelpName = "CODES", DefaultValueFactory = _ => "RU,BY" };
        var digits = new Option<int>("--digits") { Description = "Digits of the commodity code by which products are told apart: 4, 6 or 8", DefaultValueFactory = _ => 6 };
        digits.AcceptOnlyFromAmong("4", "6", "8");
        var output = Out();
        var command = new Command("learn", "Find flows that rose after a measure while the direct flow fell") { files, measure, feared, digits, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var table = new FlowTable(parsed.GetValue(digits));
            foreach (var file in parsed.GetRequiredValue(files))
            {
                await ComextCsv.ReadAsync(file, table, cancellation);
            }

            var options = new LearningOptions
            {
                Measure = parsed.GetValue(measure),
                Feared = parsed.GetValue(feared)!.ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            };
            return await ProposeAsync(environment, table, options, parsed.GetRequiredValue(output));
        });
        return command;
    }

    private static async Task<int> ProposeAsync(CliEnvironment environment, FlowTable table, LearningOptions options, string folder)
    {
        if (table.Months == 0)
        {
            throw new InputException(new InputProblem(folder, 0, "", "the files hold no exports to countries outside the Union"));
        }

        var learnt = RouteLearner.Learn(table, options);
        Directory.CreateDirectory(folder);
        var file = new ProposalFile
        {
            Measure = options.Measure.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Feared = options.Feared,
            From = table.First.ToString(),
            To = table.Last.ToString(),
            Proposals = [.. learnt.Select(Proposal.Of)],
        }.With(ProposalFile.Read(folder));
        foreach (var proposal in learnt)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, proposal.Id + ".svg"), FlowChart.Draw(proposal, options.Measure, options.Feared));
        }

        file.Write(folder);
        await environment.Output.WriteLineAsync($"{table.Count} series from {table.First} to {table.Last}; {learnt.Count} routes proposed in {Path.Combine(folder, ProposalFile.Name)}");
        foreach (var proposal in file.Proposals)
        {
            await environment.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"  {proposal.Id,-12} score {proposal.Score,3}  {proposal.Before} to {proposal.After} euro a month since {proposal.Changed}, direct {proposal.DirectBefore} to {proposal.DirectAfter}, z {proposal.Z:0.0}  {proposal.Status.ToString().ToLowerInvariant()}"));
        }

        return ExitStatus.Clear;
    }

    private static Command Decide(CliEnvironment environment, string name, ProposalStatus status)
    {
        var ids = new Argument<string[]>("ID") { Description = "Ids of proposals", Arity = ArgumentArity.OneOrMore };
        var output = Out();
        var by = new Option<string>("--by") { Description = "Who decides", HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why", HelpName = "TEXT", Required = status == ProposalStatus.Rejected };
        var data = new Option<string?>("--data") { Description = "The folder of the lists; the one found beside or above the program if absent", HelpName = "FOLDER" };
        var command = new Command(name, status == ProposalStatus.Accepted ? "Put proposals on the watch list" : "Put proposals aside; they are not proposed again")
        {
            ids, output, by, reason, data,
        };
        command.SetAction(async (parsed, _) =>
        {
            var folder = parsed.GetRequiredValue(output);
            var file = ProposalFile.Read(folder) ?? throw new InputException(new InputProblem(Path.Combine(folder, ProposalFile.Name), 0, "", "there are no proposals; run 'dualuse routes learn' first"));
            var chosen = parsed.GetRequiredValue(ids).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (chosen.FirstOrDefault(id => !file.Proposals.Any(p => p.Id.Equals(id, StringComparison.OrdinalIgnoreCase))) is { } unknown)
            {
                throw new InputException(new InputProblem(Path.Combine(folder, ProposalFile.Name), 0, unknown, "no such proposal"));
            }

            var today = environment.Time.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            file = file with
            {
                Proposals = [.. file.Proposals.Select(p => chosen.Contains(p.Id)
                    ? p with { Status = status, DecidedBy = parsed.GetRequiredValue(by), DecidedOn = today, Reason = parsed.GetValue(reason) ?? "" }
                    : p)],
            };
            var lists = new WatchListFile(parsed.GetValue(data) ?? ListsOptions.FindFolder(AppContext.BaseDirectory)
                ?? throw new InputException(new InputProblem("data", 0, "", "the folder of the lists is not found; name it with --data")));
            var decided = file.Proposals.Where(p => chosen.Contains(p.Id)).ToList();
            var written = status == ProposalStatus.Accepted
                ? decided.Select(p => p.Partner).Distinct(StringComparer.Ordinal).Select(p => lists.Write(file, p)).ToList()
                : decided.Select(p => lists.Remove(p.Partner, p.Product)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            file.Write(folder);
            foreach (var path in written)
            {
                await environment.Output.WriteLineAsync($"written: {path}");
            }

            return ExitStatus.Clear;
        });
        return command;
    }

    private static Option<string> Out() => new("--out", "-o")
    {
        Description = "Folder of the proposals and their pictures",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => "route-proposals",
    };
}
