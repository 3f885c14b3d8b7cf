using System.Runtime.CompilerServices;
using DualUseScreening.Cli.Tests.Fakes;
using DualUseScreening.Client;
using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Cli.Tests.Client;

public sealed class ScreenManyTests
{
    private static readonly ScreeningClientOptions Quick = new() { RetryDelay = TimeSpan.FromMilliseconds(5) };

    [Fact]
    public async Task Outcomes_come_in_the_order_of_the_orders_and_a_bad_one_is_an_outcome()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address);
        var outcomes = await client.ScreenManyAsync(Many(5_000, i => i == 1_234 ? "1" : "12345678")).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => $"{i}"), outcomes.Select(o => o.Order.RequestId));
        var bad = Assert.Single(outcomes, o => o.Problem is not null);
        Assert.Equal(("1234", "INVALID_REQUEST", "items[0].commodityCode"), (bad.Order.RequestId, bad.Problem!.Reason, bad.Problem.Fields.Single().Field));
    }

    [Fact]
    public async Task No_more_is_read_than_the_caller_has_room_for()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address, Quick with { InFlight = 8 });
        var read = 0;
        var taken = 0;
        await foreach (var _ in client.ScreenManyAsync(Many(500, _ => "", () => read++)))
        {
            taken++;
            await Task.Yield();
            Assert.InRange(read - taken, 0, 10);
        }

        Assert.Equal(500, taken);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StatusCode.Unavailable)]
    public async Task What_a_lost_stream_left_unanswered_is_sent_again(StatusCode? status)
    {
        await using var server = await FakeServer.StartAsync(new FakeBehaviour { EndStreamAfter = 40, EndWith = status, StreamsToEnd = 5 });
        using var client = ScreeningClient.Connect(server.Address, Quick);
        var outcomes = await client.ScreenManyAsync(Many(400)).ToListAsync();
        Assert.Equal(400, outcomes.Count(o => o.Response is not null && o.Response.RequestId == o.Order.RequestId));
        Assert.Equal(6, server.Behaviour.Streams);
    }

    [Fact]
    public async Task A_service_that_keeps_failing_is_given_up()
    {
        await using var server = await FakeServer.StartAsync(new FakeBehaviour { EndStreamAfter = 0, EndWith = StatusCode.Unavailable });
        using var client = ScreeningClient.Connect(server.Address, Quick with { Attempts = 3 });
        var e = await Assert.ThrowsAsync<ScreeningException>(() => client.ScreenManyAsync(Many(10)).ToListAsync().AsTask());
        Assert.Equal((StatusCode.Unavailable, 3), (e.Problem.Code, server.Behaviour.Streams));
    }

    [Fact]
    public async Task What_cannot_be_mended_is_not_tried_again()
    {
        await using var server = await FakeServer.StartAsync(new FakeBehaviour { EndStreamAfter = 0, EndWith = StatusCode.PermissionDenied });
        using var client = ScreeningClient.Connect(server.Address, Quick);
        var e = await Assert.ThrowsAsync<ScreeningException>(() => client.ScreenManyAsync(Many(10)).ToListAsync().AsTask());
        Assert.Equal((StatusCode.PermissionDenied, 1), (e.Problem.Code, server.Behaviour.Streams));
    }

    [Fact]
    public async Task A_service_that_never_answers_is_given_up_after_the_timeout()
    {
        await using var server = await FakeServer.StartAsync(new FakeBehaviour { Silent = true });
        using var client = ScreeningClient.Connect(server.Address, Quick with { Attempts = 1, Timeout = TimeSpan.FromMilliseconds(200) });
        var e = await Assert.ThrowsAsync<ScreeningException>(() => client.ScreenManyAsync(Many(3)).ToListAsync().AsTask());
        Assert.Equal(StatusCode.DeadlineExceeded, e.Problem.Code);
    }

    [Fact]
    public async Task An_order_that_came_before_the_lists_were_loaded_is_sent_again()
    {
        await using var server = await FakeServer.StartAsync(new FakeBehaviour { UnavailableCalls = 3 });
        using var client = ScreeningClient.Connect(server.Address, Quick);
        var outcomes = await client.ScreenManyAsync(Many(20)).ToListAsync();
        Assert.All(outcomes, o => Assert.NotNull(o.Response));
        Assert.Equal(23, server.Behaviour.Received);
    }

    [Fact]
    public async Task Orders_with_one_reference_keep_their_own_answers()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address);
        string[] descriptions = ["shirts", "review", "licence", "prohibited", "shirts"];
        var outcomes = await client.ScreenManyAsync(descriptions.Select(d => Orders.Request("same", d)).ToAsyncEnumerable()).ToListAsync();
        Assert.Equal([Verdict.Clear, Verdict.Review, Verdict.LicenceRequired, Verdict.Prohibited, Verdict.Clear], outcomes.Select(o => o.Response!.Verdict));
    }

    [Fact]
    public async Task Where_nothing_is_sent_the_order_comes_back_in_its_place()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address);
        var outcomes = await client.ScreenManyAsync(Enumerable.Range(0, 100).ToAsyncEnumerable(), i => i % 2 == 0 ? Orders.Request($"{i}") : null).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 100), outcomes.Select(o => o.Order));
        Assert.Equal(50, outcomes.Count(o => o.Response is null && o.Problem is null));
    }

    [Fact]
    public async Task An_order_too_large_to_send_is_a_problem_of_its_own()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address, Quick with { MaxRequestBytes = 1_000 });
        var outcomes = await client.ScreenManyAsync(new[] { Orders.Request("A", new string('x', 2_000)), Orders.Request("B") }.ToAsyncEnumerable()).ToListAsync();
        Assert.Equal(StatusCode.InvalidArgument, outcomes[0].Problem!.Code);
        Assert.NotNull(outcomes[1].Response);
    }

    [Fact]
    public async Task Whoever_stops_taking_ends_it()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address);
        var read = 0;
        await foreach (var outcome in client.ScreenManyAsync(Many(int.MaxValue, _ => "", () => read++)))
        {
            break;
        }

        Assert.InRange(read, 1, 200);
        using var cancelled = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in client.ScreenManyAsync(Many(int.MaxValue), cancelled.Token))
            {
                await cancelled.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task An_error_of_the_source_reaches_the_caller()
    {
        await using var server = await FakeServer.StartAsync();
        using var client = ScreeningClient.Connect(server.Address);
        await Assert.ThrowsAsync<InvalidDataException>(() => client.ScreenManyAsync(Many(100, i => i == 50 ? throw new InvalidDataException() : "")).ToListAsync().AsTask());
    }

    [Fact]
    public async Task A_call_is_tried_again_while_the_service_is_unavailable()
    {
        await using var server = await FakeServer.StartAsync(new FakeBehaviour { UnavailableCalls = 2 });
        using var client = ScreeningClient.Connect(server.Address, Quick);
        Assert.Equal(Verdict.Review, (await client.ScreenAsync(Orders.Request("A", "review"))).Verdict);
        var refused = Orders.Request("B");
        refused.Items[0].CommodityCode = "1";
        var e = await Assert.ThrowsAsync<ScreeningException>(() => client.ScreenAsync(refused));
        Assert.Equal(("INVALID_REQUEST", "items[0].commodityCode"), (e.Problem.Reason, e.Problem.Fields.Single().Field));
    }

    private static async IAsyncEnumerable<ScreenRequest> Many(
        int count, Func<int, string>? commodityCode = null, System.Action? read = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var request = Orders.Request($"{i}");
            request.Items[0].CommodityCode = commodityCode?.Invoke(i) ?? "";
            read?.Invoke();
            yield return request;
        }

        await Task.CompletedTask;
    }
}
