using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace DualUseScreening.Cli.Commands;

/// <summary>Help that ends with examples.</summary>
internal sealed class ExamplesHelp(HelpAction help, IReadOnlyDictionary<string, string> examples) : SynchronousCommandLineAction
{
    /// <summary>Gives a command and all below it examples.</summary>
    public static void AddTo(RootCommand root, IReadOnlyDictionary<string, string> examples)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction help })
            {
                help.MaxWidth = 100;
                option.Action = new ExamplesHelp(help, examples);
            }
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        if (examples.TryGetValue(parseResult.CommandResult.Command.Name, out var text))
        {
            parseResult.InvocationConfiguration.Output.WriteLine(text);
        }

        return status;
    }
}
