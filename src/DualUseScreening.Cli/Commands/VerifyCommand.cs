using System.CommandLine;
using System.Text.Json;
using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Output;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse verify RECEIPT FILE</c>.</summary>
internal static class VerifyCommand
{
    public const string Examples =
        """
        Examples:
          dualuse screen samples/order.json --json > answer.json
          dualuse verify answer.json samples/order.json
          dualuse verify "$RECEIPT" declaration.json --server http://127.0.0.1:50051

        Exit status: 0 the receipt stands, 1 it does not, 2 an error.
        """;

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment)
    {
        var receipt = new Argument<string>("RECEIPT") { Description = "The receipt, a file that holds it, or an answer in JSON" };
        var file = new Argument<string>("FILE") { Description = "The declaration: one order, in any format that screen reads; - for standard input" };
        var language = SharedOptions.Language();
        var json = SharedOptions.Json("The answer as JSON");
        var server = SharedOptions.Server();
        var command = new Command("verify", "Tell whether a declaration is the shipment that a verdict was given for") { receipt, file, language, json, server };
        command.SetAction(async (parsed, cancellation) =>
        {
            var declaration = await ReadOneAsync(parsed.GetRequiredValue(file), environment, cancellation);
            declaration.LanguageCode = parsed.GetValue(language) ?? declaration.LanguageCode;
            var text = await ReadReceiptAsync(parsed.GetRequiredValue(receipt), cancellation);
            await using var connection = await ServiceConnection.OpenAsync(parsed.GetValue(server), environment.Service, cancellation);
            var response = await connection.Client.VerifyReceiptAsync(text, declaration, cancellation);
            if (parsed.GetValue(json))
            {
                JsonView.Write(environment.Output, response);
            }
            else
            {
                var page = new Page(environment.Output, environment.Width, environment.Colours);
                new ReceiptView(page, Wording.In(declaration.LanguageCode)).Write(response);
            }

            return response.Valid ? ExitStatus.Clear : ExitStatus.ReceiptDiffers;
        });
        return command;
    }

    private static async Task<ScreenRequest> ReadOneAsync(string name, CliEnvironment environment, CancellationToken cancellation)
    {
        await using var file = await OrderFile.OpenAsync(name, environment.Input, cancellation);
        ScreenRequest? request = null;
        await foreach (var order in file.ReadAsync(_ => { }, cancellation))
        {
            if (order.Request is null)
            {
                throw new InputException(order.Problems[0]);
            }

            request = request is null
                ? order.Request
                : throw new InputException(new InputProblem(file.Name, 0, "", "holds more than one order; a receipt speaks for one"));
        }

        return request!;
    }

    // The receipt itself, or the file it stands in: alone, or as the receipt of an answer.
    private static async Task<string> ReadReceiptAsync(string argument, CancellationToken cancellation)
    {
        if (!File.Exists(argument))
        {
            return argument;
        }

        var text = (await File.ReadAllTextAsync(argument, cancellation)).Trim();
        if (!text.StartsWith('{'))
        {
            return text;
        }

        try
        {
            using var answer = JsonDocument.Parse(text);
            return answer.RootElement.TryGetProperty("receipt", out var receipt) && receipt.GetString() is { Length: > 0 } found
                ? found
                : throw new InputException(new InputProblem(argument, 0, "receipt", "is not in this answer"));
        }
        catch (JsonException e)
        {
            throw new InputException(new InputProblem(argument, (int)(e.LineNumber ?? 0) + 1, "", "is no answer: not one JSON object"));
        }
    }
}
