using System.Text.RegularExpressions;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.BadInput;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;
using WatchConsent = DualUseScreening.Contract.V1.Watch;

namespace DualUseScreening.EndToEnd.Watching;

/// <summary>What was stored with consent is screened again when a list changes something that touches it, and its callers are told.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Header = "id,name,aliases,kind,countries,address,programme,identifiers\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_party_that_is_listed_later_is_told_to_whoever_watches_and_only_that()
    {
        await using var server = await StartAsync();
        var touched = await ScreenAsync(server, "touched", "Kestrel Imaginary Avionics", "sales");
        var untouched = await ScreenAsync(server, "untouched", "Modehaus Basel AG", "sales");
        var without = await Client(server).ScreenAsync(Order("without consent", "Kestrel Imaginary Avionics"));
        Assert.Equal(Verdict.Clear, touched.Verdict);
        Assert.NotEmpty(untouched.ScreeningId);
        Assert.Empty(without.ScreeningId);

        using var limit = new CancellationTokenSource(Patience);
        using var watching = Watch(server).WatchVerdicts(new WatchVerdictsRequest { Group = "sales" }, cancellationToken: limit.Token);
        await ListAsync(server, "2,Kestrel Imaginary Avionics,,organisation,CH,,,\n");
        Assert.True(await watching.ResponseStream.MoveNext(limit.Token));
        var change = watching.ResponseStream.Current.Change;

        Assert.Equal((touched.ScreeningId, "touched", "sales"), (change.ScreeningId, change.RequestId, change.Group));
        Assert.Equal(Verdict.Clear, change.VerdictBefore);
        Assert.True(change.VerdictAfter > Verdict.Clear);
        Assert.Contains(change.FindingsAdded, f => f.Check == Check.Party && f.Code == "2");
        Assert.Contains(change.Causes, c => c is { List: "partners", Key: "2", Kind: EntryChangeKind.Added });
        Assert.Equal(touched.Release, change.ReleaseBefore);
        Assert.Single((await Watch(server).ListVerdictChangesAsync(new ListVerdictChangesRequest())).Changes);
    }

    [Fact]
    public async Task A_decision_that_is_taken_back_is_told()
    {
        var reviews = Path.Combine(_folder.Path, "reviews.csv");
        const string ReviewHeader = "match,decidedBy,decidedAt,reason,order\n";
        File.WriteAllText(reviews, ReviewHeader);
        File.WriteAllText(ListFile, Header + "2,Kestrel Imaginary Avionics,,organisation,CH,,,\n");
        await using var server = await StartAsync(keepList: true, $"--Lists:ReviewedMatches={reviews}");
        var key = (await Client(server).ScreenAsync(Order("1", "Kestrel Imaginary Avionics"))).Findings.First(f => f.Check == Check.Party).ReviewKey;
        File.WriteAllText(reviews, $"{ReviewHeader}{key},A. Officer,2026-03-01,seen,\n");
        await RefreshAsync(server);
        var stored = await ScreenAsync(server, "2", "Kestrel Imaginary Avionics", "");
        File.WriteAllText(reviews, ReviewHeader);
        await RefreshAsync(server);
        var change = await NextAsync(server, 0);

        Assert.Equal((stored.ScreeningId, stored.Verdict), (change.ScreeningId, change.VerdictBefore));
        Assert.True(change.VerdictAfter > change.VerdictBefore);
        Assert.Contains(change.Causes, c => c is { List: "reviewed-matches", Key: "2", Kind: EntryChangeKind.Removed });
    }

    [Fact]
    public async Task Watching_goes_on_from_the_position_where_it_was_broken_off_also_over_a_restart()
    {
        long position;
        string id;
        await using (var server = await StartAsync())
        {
            id = (await ScreenAsync(server, "1", "Kestrel Imaginary Avionics", "")).ScreeningId;
            await ListAsync(server, "2,Kestrel Imaginary Avionics,,organisation,CH,,,\n");
            position = (await NextAsync(server, 0)).Position;
        }

        // Taken off while the service was down.
        File.WriteAllText(ListFile, Header + "1,Acme Imaginary Optics,,organisation,AE,,,\n");
        await using var again = await StartAsync(keepList: true);
        var next = await NextAsync(again, position);

        Assert.Equal(id, next.ScreeningId);
        Assert.True(next.Position > position);
        Assert.Equal(Verdict.Clear, next.VerdictAfter);
        Assert.Contains(next.FindingsRemoved, f => f.Code == "2");
    }

    [Fact]
    public async Task What_is_forgotten_is_gone()
    {
        await using var server = await StartAsync();
        var id = (await ScreenAsync(server, "1", "Kestrel Imaginary Avionics", "")).ScreeningId;
        await ListAsync(server, "2,Kestrel Imaginary Avionics,,organisation,CH,,,\n");
        await NextAsync(server, 0);

        Assert.Equal("1", (await Watch(server).GetStoredScreeningAsync(new GetStoredScreeningRequest { ScreeningId = id })).Request.RequestId);
        await Watch(server).DeleteStoredScreeningAsync(new DeleteStoredScreeningRequest { ScreeningId = id });
        Assert.Empty((await Watch(server).ListVerdictChangesAsync(new ListVerdictChangesRequest())).Changes);
        var gone = await Assert.ThrowsAsync<RpcException>(async () => await Watch(server).DeleteStoredScreeningAsync(new DeleteStoredScreeningRequest { ScreeningId = id }));
        Assert.Equal(StatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_stream_stores_as_a_call_does()
    {
        await using var server = await StartAsync();
        using var call = Client(server).ScreenStream();
        var order = Order("in a stream", "Kestrel Imaginary Avionics");
        order.Watch = new WatchConsent { Consent = true };
        await call.RequestStream.WriteAsync(order);
        await call.RequestStream.CompleteAsync();
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.NotEmpty(call.ResponseStream.Current.Screening.ScreeningId);
    }

    [Fact]
    public async Task A_service_that_stores_nothing_says_so()
    {
        await using var server = await RunningServer.StartAsync();
        var order = Order("1", "Modehaus Basel AG");
        order.Watch = new WatchConsent { Consent = true };

        Assert.Empty((await Client(server).ScreenAsync(order)).ScreeningId);
        var off = await Assert.ThrowsAsync<RpcException>(async () => await Watch(server).ListVerdictChangesAsync(new ListVerdictChangesRequest()));
        Assert.Equal("WATCH_OFF", ErrorDetails.Of(off).Reason);
    }

    [Fact]
    public async Task A_webhook_gets_a_signed_event_again_until_it_takes_it_and_what_it_never_takes_is_a_dead_letter()
    {
        var secret = new byte[32];
        Random.Shared.NextBytes(secret);
        await using var good = await Receiver.StartAsync(failures: 2);
        await using var bad = await Receiver.StartAsync(failures: int.MaxValue);
        await using var server = await StartAsync(false,
            "--Watch:Webhooks:0:Name=erp", $"--Watch:Webhooks:0:Url={good.Url}", $"--Watch:Webhooks:0:Secret=whsec_{Convert.ToBase64String(secret)}", "--Watch:Webhooks:0:FirstRetry=00:00:00.01",
            "--Watch:Webhooks:1:Name=down", $"--Watch:Webhooks:1:Url={bad.Url}", $"--Watch:Webhooks:1:Secret={Convert.ToBase64String(secret)}", "--Watch:Webhooks:1:FirstRetry=00:00:00.01",
            "--Watch:Webhooks:1:Attempts=3",
            "--Watch:Webhooks:2:Name=other-group", $"--Watch:Webhooks:2:Url={bad.Url}", $"--Watch:Webhooks:2:Secret={Convert.ToBase64String(secret)}", "--Watch:Webhooks:2:Group=other");
        var id = (await ScreenAsync(server, "1", "Kestrel Imaginary Avionics", "")).ScreeningId;
        await ListAsync(server, "2,Kestrel Imaginary Avionics,,organisation,CH,,,\n");
        var taken = await good.TakenAsync(Patience);

        Assert.Equal(3, good.Asked);
        Assert.Equal("application/cloudevents+json", taken.ContentType.Split(';')[0]);
        Assert.True(taken.IsSignedWith(secret));
        Assert.False(taken.IsSignedWith(new byte[32]));
        using var cloudEvent = System.Text.Json.JsonDocument.Parse(taken.Body);
        Assert.Equal("1.0", cloudEvent.RootElement.GetProperty("specversion").GetString());
        Assert.Equal(id, cloudEvent.RootElement.GetProperty("subject").GetString());
        Assert.Equal(taken.Id, cloudEvent.RootElement.GetProperty("id").GetString());
        Assert.Equal(id, cloudEvent.RootElement.GetProperty("data").GetProperty("screeningId").GetString());

        ListDeadLettersResponse letters;
        using var limit = new CancellationTokenSource(Patience);
        while ((letters = await Watch(server).ListDeadLettersAsync(new ListDeadLettersRequest(), cancellationToken: limit.Token)).TotalSize == 0)
        {
            await Task.Delay(20, limit.Token);
        }

        var letter = Assert.Single(letters.DeadLetters);
        Assert.Equal(("down", 3), (letter.Webhook, letter.Attempts));
        Assert.StartsWith("503", letter.Problem, StringComparison.Ordinal);
        bad.Mend();
        Assert.Equal(1, (await Watch(server).RetryDeadLettersAsync(new RetryDeadLettersRequest())).Count);
        Assert.Equal(0, (await Watch(server).ListDeadLettersAsync(new ListDeadLettersRequest())).TotalSize);

        // Nobody is behind, and a receiver of another group has nothing to wait for.
        while (Regex.Count(await server.Http.GetStringAsync("/metrics", limit.Token), "(?m)^dualuse_webhook_behind\\{.*\\} 0$") < 3)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string ListFile => Path.Combine(_folder.Path, "partners.csv");

    private static ScreeningService.ScreeningServiceClient Client(RunningServer server) => new(server.Channel);

    private static WatchService.WatchServiceClient Watch(RunningServer server) => new(server.Channel);

    private static ScreenRequest Order(string id, string consignee)
    {
        var order = Samples.Shirts(id);
        order.Consignee.Name = order.EndUser.Name = consignee;
        return order;
    }

    private static async Task<ScreenResponse> ScreenAsync(RunningServer server, string id, string consignee, string group)
    {
        var order = Order(id, consignee);
        order.Watch = new WatchConsent { Consent = true, Group = group };
        return await Client(server).ScreenAsync(order);
    }

    private static async Task<VerdictChange> NextAsync(RunningServer server, long after)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var watching = Watch(server).WatchVerdicts(new WatchVerdictsRequest { AfterPosition = after }, cancellationToken: limit.Token);
        while (await watching.ResponseStream.MoveNext(limit.Token))
        {
            if (watching.ResponseStream.Current.Change is { } change)
            {
                return change;
            }
        }

        throw new InvalidOperationException("the stream ended");
    }

    private async Task ListAsync(RunningServer server, string line)
    {
        File.WriteAllText(ListFile, Header + "1,Acme Imaginary Optics,,organisation,AE,,,\n" + line);
        await RefreshAsync(server);
    }

    private static async Task RefreshAsync(RunningServer server) =>
        Assert.True((await new ListService.ListServiceClient(server.Channel).RefreshListsAsync(new RefreshListsRequest())).Changed);

    private async Task<RunningServer> StartAsync(bool keepList = false, params string[] settings)
    {
        if (!keepList)
        {
            File.WriteAllText(ListFile, Header + "1,Acme Imaginary Optics,,organisation,AE,,,\n");
        }

        return await RunningServer.StartAsync(
            [
                $"--Storage:DataDirectory={_folder.Path}/state", "--Watch:Enabled=true", "--Lists:Sources:0:Name=partners", "--Lists:Sources:0:Format=simple-csv",
                $"--Lists:Sources:0:Path={ListFile}", "--Lists:Sources:0:RefreshEvery=00:00:00", .. settings,
            ]);
    }
}
