using DualUseScreening.Cli.Output;
using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Version_is_one_line()
    {
        var run = await Dualuse.RunAsync(Dualuse.Environment(), "--version");
        Assert.Equal(0, run.Status);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", run.Output);
    }

    [Theory]
    [InlineData("", "Examples:")]
    [InlineData("screen", "Exit status: 0 clear, 10 review")]
    [InlineData("classify", "dualuse classify \"5-axis")]
    [InlineData("verify", "dualuse verify answer.json")]
    [InlineData("serve", "--Key=value")]
    [InlineData("lists", "dualuse lists")]
    public async Task Help_ends_with_examples(string command, string expected)
    {
        string[] arguments = command.Length == 0 ? ["--help"] : [command, "--help"];
        var run = await Dualuse.RunAsync(Dualuse.Environment(), arguments);
        Assert.Equal(0, run.Status);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("screen")]
    [InlineData("screne", "x")]
    [InlineData("screen", "x", "--language", "es")]
    [InlineData("screen", "x", "--as-of", "2026-02-30")]
    [InlineData("screen", "x", "--server", "nowhere")]
    [InlineData("screen", "x", "--fail-on", "clear")]
    [InlineData("classify", "x", "--attr", "upr")]
    public async Task A_command_line_that_cannot_be_meant_is_an_error(params string[] arguments)
    {
        var run = await Dualuse.RunAsync(Dualuse.Environment(), arguments);
        Assert.Equal(2, run.Status);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var run = await Dualuse.RunAsync(Dualuse.Environment(), "screen", "no-such.json");
        Assert.Equal((2, "dualuse: no-such.json: there is no such file\n"), (run.Status, run.Error));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        var run = await Dualuse.RunAsync(Dualuse.Environment(Orders.Json("A", "x")), "screen", "-", "--server", "http://127.0.0.1:1");
        Assert.Equal(2, run.Status);
        Assert.StartsWith("dualuse: http://127.0.0.1:1/ cannot be reached: ", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_it_quietly()
    {
        await using var server = await FakeServer.StartAsync();
        var error = new StringWriter();
        var environment = Dualuse.Environment(Orders.Json("A", "x")) with
        {
            Output = new StreamWriter(new StandardStream(new ClosedPipe())),
            Error = error,
        };
        Assert.Equal(141, await DualUse.RunAsync(["screen", "-", "--server", server.Address.ToString()], environment));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task Serve_hands_settings_on()
    {
        var run = await Dualuse.RunAsync(Dualuse.Environment(), "serve", "--grpc", "http://127.0.0.1:5", "--Lists:Folder=x");
        Assert.Equal("dualuse: --Lists:Folder=x --Kestrel:Endpoints:Grpc:Url=http://127.0.0.1:5\n", run.Error);
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");
    }
}
