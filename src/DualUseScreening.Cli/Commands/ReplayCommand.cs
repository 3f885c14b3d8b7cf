using System.CommandLine;
using System.Text.Json;
using DualUseScreening.Cli.Connection;
using DualUseScreening.Cli.Input;
using DualUseScreening.Cli.Output;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Cli.Commands;

/// <summary><c>dualuse replay FILE</c>.</summary>
internal static class ReplayCommand
{
    public const string Examples =
        """
        Examples:
          dualuse screen samples/order.json --json > answer.json
          dualuse replay samples/order.json --answer answer.json
          dualuse replay case-2024-117.json                       holds {"request": …, "answer": …}
          dualuse replay case-2024-117.json --release lists-2024.bin

        Exit status: 0 the same answer came out, byte for byte; 1 it did not; 2 an error.
        """;

    private static readonly JsonParser Parser = new(JsonParser.Settings.Default);

    /// <summary>Makes the command.</summary>
    public static Command Create(CliEnvironment environment)
    {
        var file = new Argument<string>("FILE") { Description = "A request and its answer, {\"request\": …, \"answer\": …}, or the request alone" };
        var answer = new Option<string?>("--answer", "-a") { Description = "The answer, where FILE holds the request alone", HelpName = "FILE" };
        var release = new Option<string?>("--release", "-r") { Description = "The release that the answer names, as a file, where the service does not keep it", HelpName = "FILE" };
        var json = SharedOptions.Json("What came out as JSON");
        var server = SharedOptions.Server();
        var command = new Command("replay", "Give an earlier answer again, with the lists of then, and compare byte for byte") { file, answer, release, json, server };
        command.SetAction(async (parsed, cancellation) =>
        {
            var (request, given) = await ReadAsync(parsed.GetRequiredValue(file), parsed.GetValue(answer), cancellation);

            // screen gives an order a reference where it has none.
            request.RequestId = request.RequestId.Length > 0 ? request.RequestId : given.RequestId;
            await using var connection = await ServiceConnection.OpenAsync(
                parsed.GetValue(server), environment.Service, cancellation, ["--Lists:AcceptReleases=true"]);
            if (parsed.GetValue(release) is { } lists)
            {
                await connection.Client.UploadReleaseAsync(await File.ReadAllBytesAsync(lists, cancellation), cancellation);
            }

            var response = await connection.Client.ReplayAsync(request, given, cancellation);
            if (parsed.GetValue(json))
            {
                JsonView.Write(environment.Output, response);
            }
            else
            {
                Write(new Page(environment.Output, environment.Width, environment.Colours), given, response);
            }

            return response.Identical ? ExitStatus.Clear : ExitStatus.ReceiptDiffers;
        });
        return command;
    }

    private static void Write(Page page, ScreenResponse given, ReplayScreeningResponse response)
    {
        if (response.Identical)
        {
            page.Hang(0, "✓", Tone.Plain, $"the same answer, byte for byte: {response.Answer.Verdict} with release {given.Release}");
            return;
        }

        page.Hang(0, "✗", Tone.Error, $"another answer came out with release {given.Release}:");
        foreach (var field in response.Differences)
        {
            page.Hang(2, "~", Tone.Faint, field);
        }

        if (response.Differences.All(d => d == "receipt"))
        {
            page.Hang(0, "", Tone.Plain, "The verdict and everything it rests on is the same; the receipt was sealed with another key (Receipts:Key), or for another request.");
        }

        if (given.Engine != response.Engine)
        {
            page.Hang(0, "", Tone.Plain, $"The answer was given by build {(given.Engine.Length > 0 ? given.Engine : "(not stated)")}, this is build {response.Engine}: run that one to tell the program from the lists.");
        }
    }

    private static async Task<(ScreenRequest Request, ScreenResponse Answer)> ReadAsync(string name, string? answerFile, CancellationToken cancellation)
    {
        var text = await File.ReadAllTextAsync(name, cancellation);
        if (answerFile is not null)
        {
            return (Parse<ScreenRequest>(name, text, ""), Parse<ScreenResponse>(answerFile, await File.ReadAllTextAsync(answerFile, cancellation), ""));
        }

        try
        {
            using var both = JsonDocument.Parse(text);
            return both.RootElement.ValueKind == JsonValueKind.Object
                && both.RootElement.TryGetProperty("request", out var request) && both.RootElement.TryGetProperty("answer", out var answer)
                ? (Parse<ScreenRequest>(name, request.GetRawText(), "request"), Parse<ScreenResponse>(name, answer.GetRawText(), "answer"))
                : throw new InputException(new InputProblem(name, 0, "", "holds no request and answer; name the answer's file with --answer"));
        }
        catch (JsonException e)
        {
            throw new InputException(new InputProblem(name, (int)(e.LineNumber ?? 0) + 1, "", "is not one JSON object"));
        }
    }

    private static T Parse<T>(string name, string json, string field)
        where T : IMessage, new()
    {
        try
        {
            return Parser.Parse<T>(json);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidJsonException)
        {
            throw new InputException(new InputProblem(name, 0, field, e.Message));
        }
    }
}
