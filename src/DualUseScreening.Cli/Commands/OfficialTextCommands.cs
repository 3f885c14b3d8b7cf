using System.CommandLine;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Output;
using DualUseScreening.Lists;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.OfficialTexts;
using DualUseScreening.Server.Hosting;
using Microsoft.Extensions.Configuration;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse lists import</c> and <c>dualuse lists compare</c>: the wording of the law, which operators bring themselves.</summary>
internal static class OfficialTextCommands
{
    private const string Shapes = "a text made from a PDF, Markdown, or text copied out of the Official Journal";

    /// <summary>Makes the commands.</summary>
    public static IEnumerable<Command> All(CliEnvironment environment) => [Import(environment), Compare(environment)];

    private static Command Import(CliEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = $"The text of Annex I: {Shapes}" };
        var language = new Option<string>("--language", "-l") { Description = "Language of the text", HelpName = "en|nl|fr|de|…", DefaultValueFactory = _ => "en" };
        language.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: 2 } code || !code.All(char.IsAsciiLetterLower))
            {
                result.AddError("--language: two small letters, such as en");
            }
        });
        var state = SharedOptions.AsOf();
        state.Description = "The day whose law the text is";
        var source = new Option<string?>("--source") { Description = "Where the text was taken from; shown beside it. The file's name if absent", HelpName = "TEXT" };
        var output = new Option<string?>("--out", "-o") { Description = "Where to write it; the service's own data directory if absent", HelpName = "FILE" };
        var command = new Command("import", "Import the wording of Annex I, so that answers show it beside the entries") { file, language, state, source, output };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var code = parsed.GetValue(language)!;
            var text = Load(path) with
            {
                Language = code,
                StateAsOf = parsed.GetValue(state) ?? "",
                Source = parsed.GetValue(source) ?? Path.GetFileName(path),
            };
            foreach (var problem in text.Problems)
            {
                environment.Error.WriteLine(Page.Clean($"{path}:{problem.Line}: {problem.Code}: {problem.Message}"));
            }

            var target = parsed.GetValue(output) ?? Path.Combine(Folder(), code + ".json");
            OfficialTextFile.Save(target, text);
            new OfficialTextView(new Page(environment.Output, environment.Width, environment.Colours)).WriteImported(text, target, Bundled());
            return ExitStatus.Clear;
        });
        return command;
    }

    private static Command Compare(CliEnvironment environment)
    {
        var old = new Argument<string>("OLD") { Description = "The text before: as imported, or as import reads it" };
        var updated = new Argument<string>("NEW") { Description = "The text after" };
        var json = SharedOptions.Json("One difference a line, with both texts");
        var all = new Option<bool>("--all") { Description = "Show the texts whole, not shortened" };
        var command = new Command("compare", "Tell what was added, removed, moved and changed between two years of the text. Exit status: 0 nothing, 1 something, 2 an error")
        {
            old, updated, json, all,
        };
        command.SetAction(parsed =>
        {
            var changes = OfficialComparison.Compare(Load(parsed.GetRequiredValue(old)), Load(parsed.GetRequiredValue(updated)));
            var view = new OfficialTextView(new Page(environment.Output, environment.Width, environment.Colours));
            if (parsed.GetValue(json))
            {
                OfficialTextView.WriteJson(environment.Output, changes);
            }
            else
            {
                view.WriteChanges(changes, parsed.GetValue(all));
            }

            return changes.Count == 0 ? ExitStatus.Clear : ExitStatus.ReceiptDiffers;
        });
        return command;
    }

    private static OfficialText Load(string path)
    {
        try
        {
            return OfficialTextFile.Load(path);
        }
        catch (ListFormatException e)
        {
            throw new InputException(new InputProblem(path, e.Line, e.Field, e.Problem));
        }
    }

    // The folder that the service itself looks into, under the same settings.
    private static string Folder()
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return ListsServices.OfficialTextFolder(settings, settings["Storage:DataDirectory"] is { Length: > 0 } directory ? directory : ServerHost.DefaultDataDirectory);
    }

    private static IReadOnlyList<string>? Bundled() =>
        ListsOptions.FindFolder(AppContext.BaseDirectory) is { } folder ? BundledCodes.Read(folder) : null;
}
