using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.BadInput;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;
using Grpc.Health.V1;

namespace DualUseScreening.EndToEnd.Streams;

/// <summary>A service that is told to stop finishes what it accepted, and says that it takes nothing more.</summary>
public sealed class ShutdownTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_stream_is_answered_as_far_as_it_was_accepted()
    {
        using var limit = new CancellationTokenSource(Patience);
        await using var server = await RunningServer.StartAsync();
        using var call = new ScreeningService.ScreeningServiceClient(server.Channel).ScreenStream(cancellationToken: limit.Token);
        var sent = 0;
        var enough = new TaskCompletionSource();
        var sending = Task.Run(async () =>
        {
            try
            {
                while (true)
                {
                    await call.RequestStream.WriteAsync(Samples.Shirts($"{sent}"), limit.Token);
                    if (++sent == 300)
                    {
                        enough.SetResult();
                    }
                }
            }
            catch (Exception e) when (e is RpcException or InvalidOperationException or IOException)
            {
                // The service has ended the stream.
            }
        });
        var answered = new HashSet<string>(StringComparer.Ordinal);
        var error = default(RpcException);
        var reading = Task.Run(async () =>
        {
            try
            {
                await foreach (var answer in call.ResponseStream.ReadAllAsync(limit.Token))
                {
                    Assert.NotNull(answer.Screening);
                    answered.Add(answer.RequestId);
                }
            }
            catch (RpcException e)
            {
                error = e;
            }
        });
        await enough.Task.WaitAsync(limit.Token);
        await server.App.StopAsync(limit.Token);
        await Task.WhenAll(sending, reading);

        // Every accepted one without a gap, and the caller is told that the stream was cut short.
        Assert.NotNull(error);
        Assert.Equal("SHUTTING_DOWN", ErrorDetails.Of(error).Reason);
        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.NotEmpty(answered);
        Assert.Equal(Enumerable.Range(0, answered.Count).Select(i => $"{i}").ToHashSet(), answered);
    }

    [Theory]
    [InlineData("00:00:00")]
    [InlineData("00:00:02")]
    public async Task A_stream_that_waits_for_its_caller_is_ended_at_once(string delay)
    {
        using var limit = new CancellationTokenSource(Patience);
        await using var server = await RunningServer.StartAsync($"--Shutdown:Delay={delay}");
        using var call = new ScreeningService.ScreeningServiceClient(server.Channel).ScreenStream(cancellationToken: limit.Token);
        await call.RequestStream.WriteAsync(Samples.Shirts("only"), limit.Token);
        Assert.True(await call.ResponseStream.MoveNext(limit.Token));
        var ended = call.ResponseStream.MoveNext(limit.Token);
        await server.App.StopAsync(limit.Token).WaitAsync(TimeSpan.FromSeconds(20), limit.Token);
        var error = await Assert.ThrowsAsync<RpcException>(() => ended);
        Assert.Equal("SHUTTING_DOWN", ErrorDetails.Of(error).Reason);
    }

    [Fact]
    public async Task A_single_request_is_answered_to_its_end()
    {
        using var limit = new CancellationTokenSource(Patience);
        await using var server = await RunningServer.StartAsync();
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var request = Samples.Shirts();
        BadRequests.AddItems(request, 9_999);
        var answer = client.ScreenAsync(request, cancellationToken: limit.Token).ResponseAsync;
        var json = ErrorlessPost(server.Http, request, limit.Token);
        while (server.Entered < 2)
        {
            await Task.Delay(1, limit.Token);
        }

        await server.App.StopAsync(limit.Token);
        Assert.Equal(10_000, (await answer).Items.Count);
        Assert.Equal(System.Net.HttpStatusCode.OK, await json);
    }

    [Fact]
    public async Task Health_turns_when_the_shutdown_begins_while_calls_are_still_answered()
    {
        using var limit = new CancellationTokenSource(Patience);
        await using var server = await RunningServer.StartAsync("--Shutdown:Delay=00:00:02");
        var health = new Health.HealthClient(server.Channel);
        var service = new HealthCheckRequest { Service = "dualuse.screening.v1.ScreeningService" };
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, (await health.CheckAsync(service)).Status);
        var stopping = server.App.StopAsync(limit.Token);
        await WaitForDraining(server, limit.Token);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, (await health.CheckAsync(service)).Status);
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.NotServing, (await health.CheckAsync(new HealthCheckRequest())).Status);
        using var ready = await server.Http.GetAsync("/health/ready", limit.Token);
        Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        using var live = await server.Http.GetAsync("/health/live", limit.Token);
        Assert.Equal(System.Net.HttpStatusCode.OK, live.StatusCode);
        var answer = await new ScreeningService.ScreeningServiceClient(server.Channel).ScreenAsync(Samples.Shirts());
        Assert.Equal(Verdict.Clear, answer.Verdict);
        await stopping;
    }

    private static async Task WaitForDraining(RunningServer server, CancellationToken cancellation)
    {
        while (true)
        {
            using var ready = await server.Http.GetAsync("/health/ready", cancellation);
            if (ready.StatusCode != System.Net.HttpStatusCode.OK)
            {
                return;
            }
        }
    }

    private static async Task<System.Net.HttpStatusCode> ErrorlessPost(HttpClient http, ScreenRequest request, CancellationToken cancellation)
    {
        using var content = new StringContent(Google.Protobuf.JsonFormatter.Default.Format(request), System.Text.Encoding.UTF8, "application/json");
        using var response = await http.PostAsync("/v1/screenings", content, cancellation);
        await response.Content.ReadAsStringAsync(cancellation);
        return response.StatusCode;
    }
}
