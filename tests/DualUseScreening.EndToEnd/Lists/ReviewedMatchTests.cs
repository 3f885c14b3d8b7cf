using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>A decision that a customer is not a listed party applies to the next screening, and falls away when either changes.</summary>
public sealed class ReviewedMatchTests : IDisposable
{
    private const string ListHeader = "id,name,aliases,kind,countries,address,programme,identifiers\n";
    private const string ReviewHeader = "match,decidedBy,decidedAt,reason,order\n";

    private readonly TemporaryFolder _folder = new();

    private string ListFile => Path.Combine(_folder.Path, "own.csv");

    private string ReviewFile => Path.Combine(_folder.Path, "reviews.csv");

    [Fact]
    public async Task A_decision_counts_until_entry_or_customer_changes()
    {
        File.WriteAllText(ListFile, ListHeader + "1,Imaginary Quartz Works,,organisation,AE,,,\n");
        File.WriteAllText(ReviewFile, ReviewHeader);
        await using var server = await StartAsync();
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var lists = new ListService.ListServiceClient(server.Channel);
        var key = Party(await client.ScreenAsync(Request("SO-1"))).ReviewKey;
        File.AppendAllText(ReviewFile, $"{key},A. Officer,2026-03-01,\"Other registration number, seen\",\n");
        await lists.RefreshListsAsync(new RefreshListsRequest());

        var answer = await client.ScreenAsync(Request("SO-2"));

        var finding = Party(answer);
        Assert.Equal((Verdict.Clear, "party.reviewed"), (finding.Verdict, finding.MessageId));
        Assert.Contains("A. Officer", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2026-03-01", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Other registration number, seen", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Verdict.Clear, answer.Verdict);
        Assert.Contains(answer.Lists, l => l.Name == "reviewed-matches" && l.Version.Length > 0);

        var moved = Request("SO-3");
        moved.Consignee.Address = "2 Other Road, Sharjah";
        Assert.Equal(Verdict.Prohibited, (await client.ScreenAsync(moved)).Verdict);

        File.WriteAllText(ListFile, ListHeader + "1,Imaginary Quartz Works,Quartz Works,organisation,AE,,,\n");
        await lists.RefreshListsAsync(new RefreshListsRequest());
        Assert.Equal(Verdict.Prohibited, (await client.ScreenAsync(Request("SO-4"))).Verdict);
    }

    [Fact]
    public async Task A_decision_for_one_order_counts_for_that_order()
    {
        File.WriteAllText(ListFile, ListHeader + "1,Imaginary Quartz Works,,organisation,AE,,,\n");
        File.WriteAllText(ReviewFile, ReviewHeader);
        await using var server = await StartAsync();
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var key = Party(await client.ScreenAsync(Request("SO-1"))).ReviewKey;
        File.AppendAllText(ReviewFile, $"{key},A. Officer,2026-03-01T10:15:00Z,seen,SO-7\n");
        await new ListService.ListServiceClient(server.Channel).RefreshListsAsync(new RefreshListsRequest());

        Assert.Equal(Verdict.Clear, (await client.ScreenAsync(Request("SO-7"))).Verdict);
        Assert.Equal(Verdict.Prohibited, (await client.ScreenAsync(Request("SO-8"))).Verdict);
    }

    [Theory]
    [InlineData("not a key,A. Officer,2026-03-01,seen,\n", "match")]
    [InlineData("own|1|0123456789abcdef0123456789abcdef|0123456789abcdef0123456789abcdef,A. Officer,yesterday,seen,\n", "decidedAt")]
    [InlineData("own|1|0123456789abcdef0123456789abcdef|0123456789abcdef0123456789abcdef,,2026-03-01,seen,\n", "decidedBy")]
    public async Task A_broken_decision_is_refused_and_named(string line, string column)
    {
        File.WriteAllText(ListFile, ListHeader + "1,Imaginary Quartz Works,,organisation,AE,,,\n");
        File.WriteAllText(ReviewFile, ReviewHeader);
        await using var server = await StartAsync();
        File.AppendAllText(ReviewFile, line);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await new ListService.ListServiceClient(server.Channel).RefreshListsAsync(new RefreshListsRequest()));

        Assert.Equal(StatusCode.FailedPrecondition, error.StatusCode);
        Assert.Contains(column, error.Status.Detail, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Finding Party(ScreenResponse answer) => answer.Findings.First(f => f.Check == Check.Party);

    private static ScreenRequest Request(string id)
    {
        var request = Samples.Shirts(id);
        request.Consignee = new Party { Name = "Imaginary Quartz Works", CountryCode = "AE", Address = "1 Some Road, Dubai" };
        request.EndUser = null;
        request.Route.DestinationCountry = "AE";
        return request;
    }

    private Task<RunningServer> StartAsync() => RunningServer.StartAsync(
        $"--Storage:DataDirectory={Path.Combine(_folder.Path, "storage")}", $"--Lists:ReviewedMatches={ReviewFile}",
        "--Lists:Sources:0:Name=own", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={ListFile}");
}
