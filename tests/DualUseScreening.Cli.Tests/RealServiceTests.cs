using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

/// <summary>The samples, from the file to the table, through the service that the command hosts itself.</summary>
public sealed class RealServiceTests(RealService service) : IClassFixture<RealService>
{
    [Fact]
    public async Task The_order_of_the_readme_needs_a_licence_and_leaves_a_question()
    {
        var run = await RunAsync("screen", Sample("order.json"));
        Assert.Equal((11, ""), (run.Status, run.Error));
        Assert.Contains("! LICENCE REQUIRED", run.Output, StringComparison.Ordinal);
        Assert.Contains("? REVIEW", run.Output, StringComparison.Ordinal);
        Assert.Contains("✓ CLEAR", run.Output, StringComparison.Ordinal);
        Assert.Contains("What would settle it", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_was_refused_in_2024_does_not_pass(string file)
    {
        var run = await RunAsync("screen", Sample(Path.Combine("refusals-2024", file)), "--json");
        Assert.InRange(run.Status, 10, 12);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task The_table_of_many_orders_is_read_whole()
    {
        var run = await RunAsync("screen", Sample("bulk.csv"));
        Assert.Equal((11, ""), (run.Status, run.Error));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task A_classification_reads_well_in_eighty_columns(string language)
    {
        var run = await RunAsync("classify", "5-axis milling machine, X travel 800 mm", "--language", language);
        Assert.Contains("2B001.b.2", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, l => Assert.True(l.Length <= 80, l));
    }

    [Fact]
    public async Task A_receipt_speaks_for_what_was_screened_and_for_nothing_else()
    {
        var answer = Path.Combine(service.Folder, "answer.json");
        await File.WriteAllTextAsync(answer, (await RunAsync("screen", Sample("declaration.json"), "--json")).Output);
        Assert.Equal(0, (await RunAsync("verify", answer, Sample("declaration.json"))).Status);
        Assert.Equal(1, (await RunAsync("verify", answer, Sample("order.json"))).Status);
    }

    public static TheoryData<string> Refusals() =>
        [.. Directory.GetFiles(Sample("refusals-2024"), "*.json").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    private Task<Run> RunAsync(params string[] arguments) => Dualuse.RunAsync(Dualuse.Environment() with { Service = service.Host }, arguments);

    private static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder!.FullName, "samples")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "samples", name);
    }
}
