using System.Text.Json;
using DualUseScreening.Contract.V1;
using Google.Protobuf;

namespace DualUseScreening.Bench.Transactions;

/// <summary>A shipment and what is right for it.</summary>
/// <param name="Name">What it is modelled on.</param>
/// <param name="Kind">The group it is counted in; one that starts with "ordinary" is harmless trade.</param>
/// <param name="Request">The shipment.</param>
/// <param name="Expect">What is right.</param>
internal sealed record LabelledCase(string Name, string Kind, ScreenRequest Request, Expectation Expect)
{
    /// <summary>Whether it is harmless trade.</summary>
    public bool IsOrdinary => Kind.StartsWith("ordinary", StringComparison.Ordinal);

    /// <summary>Reads an array of cases, or all of a folder's files.</summary>
    public static IReadOnlyList<LabelledCase> Read(string path)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.json").Order(StringComparer.Ordinal)] : [path];
        var cases = new List<LabelledCase>();
        foreach (var file in files)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            cases.AddRange(document.RootElement.EnumerateArray().Select(Read));
        }

        return cases;
    }

    private static LabelledCase Read(JsonElement element)
    {
        var expect = element.GetProperty("expect");
        var name = element.GetProperty("name").GetString()!;
        try
        {
            return new LabelledCase(
                name,
                element.TryGetProperty("kind", out var kind) ? kind.GetString()! : "all",
                JsonParser.Default.Parse<ScreenRequest>(element.GetProperty("request").GetRawText()),
                new Expectation
                {
                    Verdicts = [.. expect.GetProperty("verdict").EnumerateArray().Select(v => v.GetString()!)],
                    First = expect.TryGetProperty("firstOf", out var several) ? Patterns(several)
                        : expect.TryGetProperty("first", out var first) ? [Pattern(first)]
                        : [],
                    Findings = expect.TryGetProperty("findings", out var findings) ? Patterns(findings) : [],
                    Nothing = expect.TryGetProperty("findings", out var none) && none.GetArrayLength() == 0,
                    Questions = expect.TryGetProperty("questions", out var questions) ? questions.GetInt32() : 0,
                });
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new FormatException($"{name}: {e.Message}", e);
        }
    }

    private static FindingPattern[] Patterns(JsonElement array) => [.. array.EnumerateArray().Select(Pattern)];

    private static FindingPattern Pattern(JsonElement element) => new(
        element.GetProperty("check").GetString()!, element.TryGetProperty("code", out var code) ? code.GetString()! : "");
}
