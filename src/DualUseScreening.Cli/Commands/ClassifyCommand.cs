using System.CommandLine;
using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Output;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse classify "…"</c>.</summary>
internal static class ClassifyCommand
{
    public const string Examples =
        """
        Examples:
          dualuse classify "5-axis milling machine, UPR 0.8 µm, X travel 800 mm"
          dualuse classify "Infraroodcamera, ongekoeld, 640x512, 9 Hz" --language nl
          dualuse classify --cas 111-48-8
          dualuse classify "ADC 14 bit" --hs 85423990 --attr "sample rate=1.25 GSPS"

        Marks: = as the list asks, ≠ outside the control, ? not stated, ~ assumed.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment)
    {
        var description = new Argument<string[]>("DESCRIPTION") { Description = "What the goods are, in English, Dutch, French or German", Arity = ArgumentArity.ZeroOrMore };
        var cas = new Option<string>("--cas") { Description = "CAS number of a chemical", HelpName = "NUMBER" };
        var hs = new Option<string>("--hs", "--cn") { Description = "Commodity code of 6, 8 or 10 digits", HelpName = "CODE" };
        var declared = new Option<string>("--declared") { Description = "A control-list code that somebody assigned already", HelpName = "CODE" };
        var attributes = new Option<string[]>("--attr") { Description = "A property of the goods; as often as needed", HelpName = "NAME=VALUE" };
        var language = SharedOptions.Language();
        var asOf = SharedOptions.AsOf();
        var all = new Option<bool>("--all", "-a") { Description = "Show every entry that was ruled out, too" };
        var json = SharedOptions.Json("The answer as JSON");
        var server = SharedOptions.Server();
        var command = new Command("classify", "Explain one description: which control-list entries, and what is missing")
        {
            description, cas, hs, declared, attributes, language, asOf, all, json, server,
        };
        attributes.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.IndexOf('=', StringComparison.Ordinal) <= 0)
                {
                    result.AddError($"--attr: '{token.Value}' is not NAME=VALUE");
                }
            }
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new ClassifyRequest
            {
                Description = string.Join(' ', parsed.GetValue(description) ?? []),
                CasNumber = parsed.GetValue(cas) ?? "",
                CommodityCode = parsed.GetValue(hs) ?? "",
                DeclaredCode = parsed.GetValue(declared) ?? "",
                LanguageCode = parsed.GetValue(language) ?? "",
                AsOf = parsed.GetValue(asOf) ?? "",
            };
            foreach (var text in parsed.GetValue(attributes) ?? [])
            {
                var cut = text.IndexOf('=', StringComparison.Ordinal);
                request.Attributes.Add(new Contract.V1.Attribute { Name = text[..cut].Trim(), Value = text[(cut + 1)..].Trim() });
            }

            await using var connection = await ServiceConnection.OpenAsync(parsed.GetValue(server), environment.Service, cancellation);
            var response = await connection.Client.ClassifyAsync(request, cancellation);
            if (parsed.GetValue(json))
            {
                JsonView.Write(environment.Output, response);
            }
            else
            {
                var page = new Page(environment.Output, environment.Width, environment.Colours);
                new ClassificationView(page, Wording.In(request.LanguageCode)).Write(response, parsed.GetValue(all));
            }

            return ExitStatus.Clear;
        });
        return command;
    }
}
