using System.Net;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;
using Grpc.Health.V1;

namespace DualUseScreening.EndToEnd.Operation;

/// <summary>A service that cannot screen says UNAVAILABLE, never CLEAR; a list with an error leaves the last good release in force.</summary>
public sealed class ListsNotLoadedTests
{
    [Fact]
    public async Task Without_lists_every_call_is_unavailable()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync($"--Lists:Folder={folder.Path}/nowhere", $"--Storage:DataDirectory={folder.Path}/storage");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var goods = new GoodsService.GoodsServiceClient(server.Channel);
        Unavailable(await Assert.ThrowsAsync<RpcException>(async () => await client.ScreenAsync(Samples.Shirts())));
        Unavailable(await Assert.ThrowsAsync<RpcException>(async () => await goods.ClassifyAsync(new ClassifyRequest { Description = "x" })));
        Unavailable(await Assert.ThrowsAsync<RpcException>(async () => await new ListService.ListServiceClient(server.Channel).ListListsAsync(new ListListsRequest())));
        var (status, error) = await ErrorDetails.PostAsync(server.Http, "/v1/screenings", Google.Protobuf.JsonFormatter.Default.Format(Samples.Shirts()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("LISTS_NOT_LOADED", error.Reason);
        using var call = client.ScreenStream();
        await call.RequestStream.WriteAsync(Samples.Shirts("in a stream"));
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal("LISTS_NOT_LOADED", ErrorDetails.Of(call.ResponseStream.Current.Error).Reason);
        await call.RequestStream.CompleteAsync();
        using var ready = await server.Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await server.Http.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        var health = await new Health.HealthClient(server.Channel).CheckAsync(new HealthCheckRequest());
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, health.Status);
    }

    [Fact]
    public async Task A_list_with_an_error_names_its_place_and_the_last_good_release_stays()
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyData();
        await using var server = await RunningServer.StartAsync($"--Lists:Folder={data}", $"--Storage:DataDirectory={folder.Path}/storage");
        var lists = new ListService.ListServiceClient(server.Channel);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var good = (await lists.ListListsAsync(new ListListsRequest())).Release;

        var file = Path.Combine(data, "control-list", "2B.yaml");
        var text = await File.ReadAllTextAsync(file);
        var line = text.Split('\n').ToList().FindIndex(l => l.TrimStart().StartsWith("- code:", StringComparison.Ordinal)) + 2;
        await File.WriteAllTextAsync(file, string.Join('\n', text.Split('\n').Take(line - 1).Append("    nonsense: true").Concat(text.Split('\n').Skip(line - 1))));
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await lists.RefreshListsAsync(new RefreshListsRequest()));
        var error = ErrorDetails.Of(refused);
        Assert.Equal(StatusCode.FailedPrecondition, error.Code);
        Assert.Equal("INVALID_LIST", error.Reason);
        Assert.StartsWith($"control-list/2B.yaml:{line}:", Assert.Single(error.Fields), StringComparison.Ordinal);
        Assert.EndsWith("nonsense", Assert.Single(error.Fields), StringComparison.Ordinal);
        var (status, json) = await ErrorDetails.PostAsync(server.Http, "/v1/lists:refresh", "{}");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(error.Fields, json.Fields);
        Assert.Equal(good, (await client.ScreenAsync(Samples.Shirts())).Release);

        await File.WriteAllTextAsync(file, text);
        Assert.False((await lists.RefreshListsAsync(new RefreshListsRequest())).Changed);
        await File.AppendAllTextAsync(Path.Combine(data, "messages", "next.yaml"), "  - id: next.test-only\n    en: a\n    nl: b\n    fr: c\n    de: d\n");
        var changed = await lists.RefreshListsAsync(new RefreshListsRequest());
        Assert.True(changed.Changed);
        Assert.NotEqual(good, changed.Release);
        Assert.Equal(changed.Release, (await client.ScreenAsync(Samples.Shirts())).Release);
    }

    [Fact]
    public async Task A_service_that_starts_on_broken_lists_takes_the_last_good_release_on_disk()
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyData();
        string release;
        await using (var first = await RunningServer.StartAsync($"--Lists:Folder={data}", $"--Storage:DataDirectory={folder.Path}/storage"))
        {
            release = (await new ScreeningService.ScreeningServiceClient(first.Channel).ScreenAsync(Samples.Shirts())).Release;
        }

        await File.WriteAllTextAsync(Path.Combine(data, "law", "countries.yaml"), "countries: [ { code: BE");
        await using var second = await RunningServer.StartAsync($"--Lists:Folder={data}", $"--Storage:DataDirectory={folder.Path}/storage");
        var answer = await new ScreeningService.ScreeningServiceClient(second.Channel).ScreenAsync(Samples.Shirts());
        Assert.Equal(release, answer.Release);
        Assert.Contains(second.Log.Lines, l => l.Contains("law/countries.yaml", StringComparison.Ordinal));
    }

    private static void Unavailable(RpcException error)
    {
        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Equal("LISTS_NOT_LOADED", ErrorDetails.Of(error).Reason);
    }
}
