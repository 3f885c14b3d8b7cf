using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Readme;
using DualUseScreening.EndToEnd.Running;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Health.V1;
using Grpc.Reflection.V1Alpha;
using Activity = System.Diagnostics.Activity;

namespace DualUseScreening.EndToEnd.Operation;

/// <summary>What an operator sees of the service, and what nobody may see in it.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class ObservabilityTests(SharedServer shared)
{
    private const string Marker = "Zyxwvut";

    private readonly ScreeningService.ScreeningServiceClient _client = new(shared.Server.Channel);

    [Fact]
    public async Task A_request_is_one_line_without_a_word_of_what_it_says()
    {
        var before = shared.Server.Log.Lines.Count;
        await _client.ScreenAsync(Marked(""));
        await Assert.ThrowsAsync<RpcException>(async () => await _client.ScreenAsync(Marked("\u0007")));
        await PostAsync("/v1/screenings", JsonFormatter.Default.Format(Marked("")));
        await PostAsync("/v1/screenings", JsonFormatter.Default.Format(Marked("\u0007")));
        await PostAsync("/v1/screenings", """{"activity":"MARKER","items":[{"description":5,"MARKER":"MARKER"}],"MARKER":1}""".Replace("MARKER", Marker, StringComparison.Ordinal));
        await PostAsync("/v1/screenings", $"{Marker} is no JSON");
        await PostAsync("/v1/parties:match", """{"name":"MARKER","address":"MARKER street"}""".Replace("MARKER", Marker, StringComparison.Ordinal));
        await PostAsync("/v1/goods:classify", """{"description":"MARKER"}""".Replace("MARKER", Marker, StringComparison.Ordinal));
        await PostAsync("/v1/receipts:verify", """{"receipt":"MARKER","declaration":{"items":[{"description":"MARKER"}]}}""".Replace("MARKER", Marker, StringComparison.Ordinal));
        using (await shared.Server.Http.GetAsync($"/v1/entries?query={Marker}&pageSize={Marker}"))
        using (await shared.Server.Http.GetAsync($"/v1/entries/{Marker}"))
        using (await shared.Server.Http.GetAsync($"/v1/{Marker}?x={Marker}"))
        {
        }

        using (var call = _client.ScreenStream())
        {
            await call.RequestStream.WriteAsync(Marked(""));
            await call.RequestStream.WriteAsync(Marked("\u0007"));
            await call.RequestStream.CompleteAsync();
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
            }
        }

        var lines = await LinesAsync(before, 12);
        Assert.All(lines, l => Assert.DoesNotContain(Marker, l, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(12, lines.Count);
        Assert.Contains(lines, l => l.Contains("answered=1 rejected=1", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(l => l.Contains("items=1", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Metrics_are_for_Prometheus()
    {
        await _client.ScreenAsync(Samples.Shirts());
        var metrics = await shared.Server.Http.GetStringAsync("/metrics");
        Assert.Matches("(?m)^dualuse_screenings(_screenings?)?_total\\{.*verdict=\"clear\".*\\} [0-9]+", metrics);
        Assert.Contains("dualuse_items", metrics, StringComparison.Ordinal);
        Assert.Contains("dualuse_screening_duration_seconds_bucket", metrics, StringComparison.Ordinal);
        Assert.Matches("(?m)^dualuse_lists_loaded\\{?.*\\}? 1", metrics);
    }

    [Fact]
    public async Task Every_metric_that_an_alert_reads_is_told()
    {
        // A list that is refreshed has a maximum age, and dead letters are of stored screenings: with everything on, everything is told.
        using var folder = new TemporaryFolder();
        var list = Path.Combine(folder.Path, "partners.csv");
        await File.WriteAllTextAsync(list, "id,name,aliases,kind,countries,address,programme,identifiers\n1,Acme Imaginary Optics,,organisation,AE,,,\n");
        await using var server = await RunningServer.StartAsync(
            $"--Storage:DataDirectory={folder.Path}/state", "--Watch:Enabled=true", "--Lists:Sources:0:Name=partners", "--Lists:Sources:0:Format=simple-csv",
            $"--Lists:Sources:0:Path={list}");
        await new ScreeningService.ScreeningServiceClient(server.Channel).ScreenAsync(Samples.Shirts());
        var told = Names(await server.Http.GetStringAsync("/metrics"));
        var alerts = Names(await File.ReadAllTextAsync(Path.Combine(ReadmeText.Root, "deploy", "prometheus-alerts.yaml")));
        Assert.True(alerts.Count > 8, string.Join(", ", alerts));
        Assert.Empty(alerts.Except(told));

        static HashSet<string> Names(string text) => [.. Regex.Matches(text, "dualuse_[a-z_]+").Select(m => m.Value)];
    }

    [Fact]
    public async Task A_screening_is_a_span_with_a_span_for_every_check()
    {
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "DualUseScreening",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        var order = Samples.Shirts("traced");
        order.Items[0].Quantity = 4711;
        await _client.ScreenAsync(order);
        var screening = spans.First(s => s.OperationName == "screening");
        Assert.Equal("Clear", screening.GetTagItem("dualuse.verdict"));
        var children = spans.Where(s => s.ParentSpanId == screening.SpanId).Select(s => s.OperationName).ToHashSet();
        Assert.Superset(
            new HashSet<string> { "classify goods", "check control list", "check parties", "check embargo", "check diversion", "check catch-all" }, children);
    }

    [Fact]
    public async Task Health_is_served_on_both_ports()
    {
        var health = new Health.HealthClient(shared.Server.Channel);
        foreach (var service in new[] { "", "dualuse.screening.v1.ScreeningService", "dualuse.screening.v1.GoodsService", "dualuse.screening.v1.ListService" })
        {
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await health.CheckAsync(new HealthCheckRequest { Service = service })).Status);
        }

        var unknown = await Assert.ThrowsAsync<RpcException>(async () => await health.CheckAsync(new HealthCheckRequest { Service = "no.such" }));
        Assert.Equal(StatusCode.NotFound, unknown.StatusCode);
        using var live = await shared.Server.Http.GetAsync("/health/live");
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        using var ready = JsonDocument.Parse(await shared.Server.Http.GetStringAsync("/health/ready"));
        Assert.Equal("Healthy", ready.RootElement.GetProperty("status").GetString());
        Assert.Equal(16, ready.RootElement.GetProperty("checks").GetProperty("lists").GetProperty("release").GetString()!.Length);
    }

    [Fact]
    public async Task Reflection_lists_the_services()
    {
        using var call = new ServerReflection.ServerReflectionClient(shared.Server.Channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { ListServices = "" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        var services = call.ResponseStream.Current.ListServicesResponse.Service.Select(s => s.Name).ToHashSet();
        await call.RequestStream.WriteAsync(new ServerReflectionRequest { FileContainingSymbol = "dualuse.screening.v1.ScreeningService" });
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.NotEmpty(call.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto);
        await call.RequestStream.CompleteAsync();
        foreach (var name in new[] { "ScreeningService", "GoodsService", "PartyService", "ListService" })
        {
            Assert.Contains("dualuse.screening.v1." + name, services);
        }

        Assert.Contains("grpc.health.v1.Health", services);
    }

    private static ScreenRequest Marked(string spoilt)
    {
        var text = Marker + spoilt;
        var party = new Party
        {
            Name = text,
            Address = text,
            CountryCode = "CH",
            Identifiers = { new Identifier { Type = text, Value = text } },
        };
        var other = party.Clone();
        other.Role = PartyRole.Broker;
        return new ScreenRequest
        {
            RequestId = text,
            Exporter = party,
            Consignee = party.Clone(),
            EndUser = party.Clone(),
            OtherParties = { other },
            Route = new Route { DestinationCountry = "CH" },
            Conveyance = new Conveyance { Name = text },
            EndUse = new EndUse { Statement = text },
            Items =
            {
                new Item
                {
                    ItemId = text, Description = text, PartNumber = text, Manufacturer = text, Unit = text,
                    Attributes = { new DualUseScreening.Contract.V1.Attribute { Name = text, Value = text } },
                },
            },
        };
    }

    private async Task PostAsync(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shared.Server.Http.PostAsync(address, content);
        await response.Content.ReadAsStringAsync();
    }

    // A line is written when the answer is on its way; the last may still be missing.
    private async Task<IReadOnlyList<string>> LinesAsync(int before, int expected)
    {
        for (var i = 0; i < 100 && shared.Server.Log.Lines.Count - before < expected; i++)
        {
            await Task.Delay(20);
        }

        return [.. shared.Server.Log.Lines.Skip(before)];
    }
}
