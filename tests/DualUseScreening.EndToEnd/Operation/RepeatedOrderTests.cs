using System.Net.Http.Json;
using System.Text;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;

namespace DualUseScreening.EndToEnd.Operation;

/// <summary>An order that is asked about again has the answer it had, and only while that answer holds.</summary>
[Collection(AloneCollection.Name)]
public sealed class RepeatedOrderTests
{
    [Fact]
    public async Task The_answer_is_the_same_under_another_request_id()
    {
        await using var server = await RunningServer.StartAsync();
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var answers = new List<ScreenResponse>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add(await client.ScreenAsync(Samples.Shirts($"order-{i}")));
        }

        Assert.Equal(["order-0", "order-1", "order-2", "order-3"], answers.Select(a => a.RequestId));
        Assert.Equal(answers[1].Receipt, answers[3].Receipt);
        Assert.All(answers, a => Assert.Equal(Same(answers[0]), Same(a)));
        Assert.Equal(2, await RepeatedAsync(server));

        using var content = new StringContent(JsonFormatter.Default.Format(Samples.Shirts("in-json")), Encoding.UTF8, "application/json");
        using var response = await server.Http.PostAsync("/v1/screenings", content);
        var json = JsonParser.Default.Parse<ScreenResponse>(await response.Content.ReadAsStringAsync());
        Assert.Equal("in-json", json.RequestId);
        Assert.Equal(Same(answers[0]), Same(json));
    }

    [Fact]
    public async Task Whatever_else_is_asked_is_another_order()
    {
        await using var server = await RunningServer.StartAsync();
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        for (var i = 0; i < 3; i++)
        {
            await client.ScreenAsync(Samples.Shirts());
        }

        var embargoed = Samples.Shirts();
        embargoed.Route.DestinationCountry = "KP";
        Assert.NotEqual(Verdict.Clear, (await client.ScreenAsync(embargoed)).Verdict);
        var dutch = Samples.Shirts();
        dutch.LanguageCode = "nl";
        Assert.NotEqual((await client.ScreenAsync(Samples.Shirts())).Checks[0].Text, (await client.ScreenAsync(dutch)).Checks[0].Text);
        var earlier = Samples.Shirts();
        earlier.AsOf = "2025-01-02";
        Assert.Equal("2025-01-02", (await client.ScreenAsync(earlier)).AsOf);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 3)]
    public async Task An_answer_that_speaks_of_a_party_is_kept_only_where_a_setting_says_so(bool parties, int repeated)
    {
        using var folder = new TemporaryFolder();
        var list = Path.Combine(folder.Path, "own.csv");
        File.WriteAllText(list, "id,name,aliases,kind,countries,address,programme,identifiers\n1,Imaginary Pump Works LLC,,entity,CH,,own,\n");
        await using var server = await RunningServer.StartAsync(
            $"--Cache:Answers:Parties={parties}", "--Lists:Sources:0:Name=own", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={list}");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var order = Samples.Shirts();
        order.Consignee.Name = "Imaginary Pump Works LLC";
        for (var i = 0; i < 5; i++)
        {
            Assert.Contains((await client.ScreenAsync(order)).Findings, f => f.Check == Check.Party);
        }

        Assert.Equal(repeated, await RepeatedAsync(server));
    }

    [Fact]
    public async Task A_new_release_starts_with_nothing()
    {
        using var folder = new TemporaryFolder();
        var list = Path.Combine(folder.Path, "own.csv");
        const string Header = "id,name,aliases,kind,countries,address,programme,identifiers\n";
        File.WriteAllText(list, Header + "1,Nobody In Particular LLC,,entity,CH,,own,\n");
        await using var server = await RunningServer.StartAsync(
            "--Lists:Sources:0:Name=own", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={list}");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(Verdict.Clear, (await client.ScreenAsync(Samples.Shirts())).Verdict);
        }

        File.AppendAllText(list, "2,Modehaus Basel AG,,entity,CH,,own,\n");
        using var refreshed = await server.Http.PostAsJsonAsync("/v1/lists:refresh", new { });
        refreshed.EnsureSuccessStatusCode();
        Assert.Contains((await client.ScreenAsync(Samples.Shirts())).Findings, f => f.Check == Check.Party);
    }

    [Theory]
    [InlineData("--Cache:Answers:MaxBytes=0")]
    [InlineData("--Cache:Answers:KeepFor=00:00:00")]
    public async Task Nothing_is_kept_where_that_is_set(string setting)
    {
        await using var server = await RunningServer.StartAsync(setting);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        for (var i = 0; i < 4; i++)
        {
            await client.ScreenAsync(Samples.Shirts());
        }

        Assert.Equal(0, await RepeatedAsync(server));
    }

    private static string Same(ScreenResponse answer)
    {
        var same = answer.Clone();
        same.RequestId = "";
        same.Receipt = "";
        return same.ToString();
    }

    private static async Task<int> RepeatedAsync(RunningServer server)
    {
        var metrics = await server.Http.GetStringAsync("/metrics");
        var line = metrics.Split('\n').FirstOrDefault(l => l.StartsWith("dualuse_screenings_repeated", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
