using System.Globalization;
using System.Text;
using DualUseScreening.Cli.Tests.Fakes;
using DualUseScreening.Lists.Hosting;

namespace DualUseScreening.Cli.Tests;

/// <summary>From trade statistics to a route on the watch list.</summary>
public sealed class RoutesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("routes-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,PERIOD,VALUE_EUR,QUANTITY_KG", "BE,{0},E,{1}00,2,{2},{3},10")]
    [InlineData("DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG", "017,BE,0083,{0},E,{1}00,2,{2},{3},10")]
    [InlineData("DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE", "ESTAT,1,M,EU27_2020,{0},{1},2,VALUE_IN_EUROS,{2},{3}")]
    public async Task What_rose_while_the_direct_flow_fell_is_proposed_with_figures_and_a_picture(string header, string row)
    {
        var run = await LearnAsync(header, row);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("kg-848210", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 routes proposed", run.Output, StringComparison.Ordinal);
        var svg = await File.ReadAllTextAsync(Path.Combine(_folder, "out", "kg-848210.svg"));
        Assert.StartsWith("<svg", svg, StringComparison.Ordinal);
        System.Xml.Linq.XDocument.Parse(svg);
        var json = await File.ReadAllTextAsync(Path.Combine(_folder, "out", "proposals.json"));
        Assert.Contains("\"changed\": \"2022-04\"", json, StringComparison.Ordinal);
        Assert.Contains("\"status\": \"Proposed\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_accepted_proposal_is_on_the_watch_list_and_a_rejected_one_is_not_proposed_again()
    {
        await LearnAsync("PARTNER;PRODUCT;FLOW;PERIOD;VALUE", "{0};{1};2;{2};{3}");
        var data = CopyData();
        var accepted = await RunAsync("routes", "accept", "kg-848210", "--out", Out, "--by", "J. Peeters", "--data", data);
        Assert.Equal((0, ""), (accepted.Status, accepted.Error));
        var file = Path.Combine(data, "diversion", "learnt-kg.yaml");
        var text = await File.ReadAllTextAsync(file);
        Assert.Contains("\"848210\"", text, StringComparison.Ordinal);
        Assert.Contains("rose from 10000 to 90000 euro a month since 2022-04", text, StringComparison.Ordinal);

        var rejected = await RunAsync("routes", "reject", "kg-848210", "--out", Out, "--by", "J. Peeters", "--reason", "a known maker's new factory", "--data", data);
        Assert.Equal((0, ""), (rejected.Status, rejected.Error));
        Assert.False(File.Exists(file));
        var again = await LearnAsync("PARTNER;PRODUCT;FLOW;PERIOD;VALUE", "{0};{1};2;{2};{3}");
        Assert.Contains("rejected", again.Output, StringComparison.Ordinal);
        Assert.Contains("a known maker", await File.ReadAllTextAsync(Path.Combine(Out, "proposals.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PARTNER,PRODUCT,FLOW,PERIOD", "KG,848210,2,202201", "trade.csv:1: no column for value")]
    [InlineData("PARTNER,PRODUCT,FLOW,PERIOD,VALUE", "KG,848210,2,202201,many", "trade.csv:2: value: 'many' is no amount")]
    [InlineData("PARTNER,PRODUCT,FLOW,PERIOD,VALUE", "KG,848210,1,202201,5", "hold no exports")]
    public async Task What_is_wrong_with_a_file_is_named_with_its_line(string header, string row, string problem)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "trade.csv"), $"{header}\n{row}\n");
        var run = await RunAsync("routes", "learn", Path.Combine(_folder, "trade.csv"), "--out", Out);
        Assert.Equal(2, run.Status);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_that_is_not_there_is_an_error()
    {
        await LearnAsync("PARTNER;PRODUCT;FLOW;PERIOD;VALUE", "{0};{1};2;{2};{3}");
        var run = await RunAsync("routes", "accept", "xx-000000", "--out", Out, "--by", "J. Peeters");
        Assert.Equal(2, run.Status);
        Assert.Contains("no such proposal", run.Error, StringComparison.Ordinal);
    }

    private string Out => Path.Combine(_folder, "out");

    private Task<Run> RunAsync(params string[] arguments) => Dualuse.RunAsync(Dualuse.Environment(), arguments);

    // Bearings to Russia fall to a tenth in March 2022, those to Kyrgyzstan rise ninefold a month later; shirts stay as they were.
    private async Task<Run> LearnAsync(string header, string row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var m = 0; m < 48; m++)
        {
            var month = $"{2020 + m / 12}{m % 12 + 1:00}";
            Add("RU", "848210", m < 26 ? 200_000 : 20_000);
            Add("KG", "848210", m < 27 ? 10_000 : 90_000);
            Add("CH", "848210", 500_000);
            for (var p = 0; p < 8; p++)
            {
                Add("KG", $"6109{p:00}", 20_000 + m % 4);
                Add("RU", $"6109{p:00}", 50_000);
            }

            void Add(string partner, string product, int value) =>
                text.Append(string.Format(CultureInfo.InvariantCulture, row, partner, product, month, value)).Append('\n');
        }

        var file = Path.Combine(_folder, "trade.csv");
        await File.WriteAllTextAsync(file, text.ToString());
        return await RunAsync("routes", "learn", file, "--measure", "2022-03-01", "--out", Out);
    }

    private string CopyData()
    {
        var data = ListsOptions.FindFolder(AppContext.BaseDirectory)!;
        var copy = Path.Combine(_folder, "data");
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
