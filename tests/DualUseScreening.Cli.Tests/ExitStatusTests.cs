using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

public sealed class ExitStatusTests
{
    [Theory]
    [InlineData("shirts", 0)]
    [InlineData("review it", 10)]
    [InlineData("needs a licence", 11)]
    [InlineData("prohibited", 12)]
    public async Task The_status_is_the_verdict(string description, int expected)
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, Orders.Json("A", description), "screen", "-");
        Assert.Equal(expected, run.Status);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Of_many_orders_the_gravest_verdict_counts()
    {
        await using var server = await FakeServer.StartAsync();
        var input = $"{Orders.Json("A", "review")}\n{Orders.Json("B", "prohibited")}\n{Orders.Json("C", "shirts")}\n";
        Assert.Equal(12, (await Dualuse.RunAsync(server, input, "screen", "-")).Status);
    }

    [Fact]
    public async Task An_order_without_a_verdict_makes_it_2_whatever_the_others_are()
    {
        await using var server = await FakeServer.StartAsync();
        var run = await Dualuse.RunAsync(server, $"{Orders.Json("A", "prohibited")}\n{{\"items\": 5}}\n", "screen", "-");
        Assert.Equal(2, run.Status);
        Assert.Contains("PROHIBITED", run.Output, StringComparison.Ordinal);
        Assert.Contains("dualuse: standard input:2: items: must be an array", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("review", "review", 10)]
    [InlineData("licence-required", "review", 0)]
    [InlineData("licence-required", "licence", 11)]
    [InlineData("prohibited", "licence", 0)]
    [InlineData("prohibited", "prohibited", 12)]
    public async Task Fail_on_lets_lesser_verdicts_pass(string failOn, string description, int expected)
    {
        await using var server = await FakeServer.StartAsync();
        Assert.Equal(expected, (await Dualuse.RunAsync(server, Orders.Json("A", description), "screen", "-", "--fail-on", failOn)).Status);
    }

    [Fact]
    public async Task Fail_on_does_not_let_errors_pass()
    {
        await using var server = await FakeServer.StartAsync();
        Assert.Equal(2, (await Dualuse.RunAsync(server, "{", "screen", "-", "--fail-on", "prohibited")).Status);
    }
}
