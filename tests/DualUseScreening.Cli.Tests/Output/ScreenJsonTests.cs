using System.Text.Json;
using DualUseScreening.Cli.Tests.Fakes;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Tests.Output;

public sealed class ScreenJsonTests
{
    [Fact]
    public async Task Each_answer_is_one_line_of_canonical_json_in_the_order_of_the_input()
    {
        await using var server = await FakeServer.StartAsync();
        var input = string.Join('\n', Enumerable.Range(0, 300).Select(i => Orders.Json($"SO-{i}", i % 3 == 0 ? "review" : "shirts")));
        var run = await Dualuse.RunAsync(server, input, "screen", "-", "--json");
        var answers = run.Lines.Select(l => ScreenResponse.Parser.ParseJson(l)).ToList();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"SO-{i}"), answers.Select(a => a.RequestId));
        using var first = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal("VERDICT_REVIEW", first.RootElement.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Array, first.RootElement.GetProperty("authorisations").ValueKind);
    }

    [Fact]
    public async Task An_order_without_a_verdict_is_an_error_at_its_place()
    {
        await using var server = await FakeServer.StartAsync();
        var input = $$$"""
            {{{Orders.Json("A", "shirts")}}}
            {"requestId":"B","items":[{"itemId":"1","description":"x","commodityCode":"12"}]}
            {"requestId":"C","itms":[]}
            {{{Orders.Json("D", "shirts")}}}
            """;
        var run = await Dualuse.RunAsync(server, input, "screen", "-", "--json");
        var lines = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(2, run.Status);
        Assert.Equal(["A", "B", "line-3", "D"], lines.Select(l => l.GetProperty("requestId").GetString()!));
        Assert.Equal("items[0].commodityCode", Violation(lines[1]).GetProperty("field").GetString());
        Assert.Equal("itms", Violation(lines[2]).GetProperty("field").GetString());
        Assert.Equal(
            "dualuse: standard input:2: items[0].commodityCode: 6, 8 or 10 digits\n"
            + "dualuse: standard input:3: itms: is no field of the contract; did you mean items?\n", run.Error);
    }

    [Fact]
    public async Task The_language_and_the_day_of_the_command_line_replace_the_orders()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, Orders.Json("A", "review"), "screen", "-", "--json", "--language", "nl", "--as-of", "2025-01-31");
        var answer = ScreenResponse.Parser.ParseJson(run.Lines.Single());
        Assert.Equal("2025-01-31", answer.AsOf);
        Assert.EndsWith("in nl.", answer.Findings[0].Message, StringComparison.Ordinal);
    }

    private static JsonElement Violation(JsonElement answer) =>
        answer.GetProperty("error").GetProperty("details")[0].GetProperty("fieldViolations")[0];
}
