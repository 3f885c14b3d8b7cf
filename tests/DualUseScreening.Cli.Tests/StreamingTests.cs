using System.Text;
using DualUseScreening.Cli.Tests.Fakes;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Tests;

public sealed class StreamingTests
{
    [Fact]
    public async Task A_bad_row_among_many_is_told_and_the_others_are_answered()
    {
        await using var server = await FakeServer.StartAsync();
        var csv = new StringBuilder("requestId;description;commodityCode;quantity\n");
        for (var i = 0; i < 10_000; i++)
        {
            csv.Append($"SO-{i};{(i == 4_000 ? "review" : "shirts")};{(i == 6_000 ? "61" : "61091000")};{(i == 7_000 ? "many" : "5")}\n");
        }

        var run = await Dualuse.RunAsync(server, csv.ToString(), "screen", "-", "--json");
        Assert.Equal(2, run.Status);
        Assert.Equal(10_000, run.Lines.Length);
        Assert.Equal(
            "dualuse: standard input:6002: commodityCode: 6, 8 or 10 digits\n"
            + "dualuse: standard input:7002: quantity: 'many' is no number; write 1234.5 or 1234,5\n", run.Error);
        Assert.Equal(Verdict.Review, ScreenResponse.Parser.ParseJson(run.Lines[4_000]).Verdict);
    }

    [Fact]
    public async Task Only_a_terminal_sees_progress()
    {
        await using var server = await FakeServer.StartAsync();
        var environment = Dualuse.Environment(string.Join('\n', Enumerable.Range(0, 50).Select(i => Orders.Json($"{i}", "shirts")))) with
        {
            ErrorIsTerminal = true,
            Time = new RacingClock(),
        };
        var run = await Dualuse.RunAsync(environment, "screen", "-", "--json", "--server", server.Address.ToString());
        Assert.Contains(" orders, ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r\u001b[2K", run.Error, StringComparison.Ordinal);
    }

    // Each look at it is a second later.
    private sealed class RacingClock : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks);
    }
}
