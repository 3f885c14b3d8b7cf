using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

/// <summary><c>dualuse rules</c> against the service that the command hosts itself.</summary>
public sealed class RulesTests(RealService service) : IClassFixture<RealService>
{
    [Fact]
    public async Task All_examples_come_out_as_their_rules_say()
    {
        var run = await RunAsync("rules", "test");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("0 failed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_example_that_fails_makes_the_status_one_and_is_shown()
    {
        var run = await RunAsync("rules", "test", "ru-833-annex-xxiii", "--as-of", "2014-01-01");
        Assert.Equal(1, run.Status);
        Assert.Contains("ru-833-annex-xxiii is silent", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_are_listed_and_one_is_shown_whole()
    {
        var list = await RunAsync("rules", "list", "--kind", "route", "armenia");
        Assert.Contains("am-ru", list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ae-ru", list.Output, StringComparison.Ordinal);
        var show = await RunAsync("rules", "show", "art4-military-embargo", "--language", "de");
        Assert.Contains("group:arms-embargo-country", show.Output, StringComparison.Ordinal);
        Assert.Contains("silent", show.Output, StringComparison.Ordinal);
        Assert.All(show.Lines, l => Assert.True(l.Length <= 80, l));
    }

    [Fact]
    public async Task An_unknown_rule_is_an_error()
    {
        var run = await RunAsync("rules", "show", "nobody");
        Assert.Equal(2, run.Status);
        Assert.Contains("there is no rule 'nobody'", run.Error, StringComparison.Ordinal);
    }

    private Task<Run> RunAsync(params string[] arguments) => Dualuse.RunAsync(Dualuse.Environment() with { Service = service.Host }, arguments);
}
