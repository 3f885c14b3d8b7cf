using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.BadInput;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Streams;

/// <summary>Many requests in one stream: each answered as soon as it is ready, under its id; a bad one never ends the stream.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class ScreenStreamTests(SharedServer shared)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ScreeningService.ScreeningServiceClient _client = new(shared.Server.Channel);

    [Fact]
    public async Task An_answer_comes_before_the_next_request_is_sent()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var call = _client.ScreenStream(cancellationToken: limit.Token);
        for (var i = 0; i < 5; i++)
        {
            await call.RequestStream.WriteAsync(Samples.Shirts($"order-{i}"), limit.Token);
            Assert.True(await call.ResponseStream.MoveNext(limit.Token));
            Assert.Equal($"order-{i}", call.ResponseStream.Current.RequestId);
            Assert.Equal(Verdict.Clear, call.ResponseStream.Current.Screening.Verdict);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(limit.Token));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Bad_requests_are_answered_with_their_errors_between_good_ones()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var call = _client.ScreenStream(cancellationToken: limit.Token);
        var names = BadRequests.All.Keys.Where(n => !n.Contains("5 MB", StringComparison.Ordinal)).ToArray();
        var sending = Task.Run(async () =>
        {
            foreach (var name in names)
            {
                var bad = BadRequests.Make(name);
                bad.RequestId = "bad " + name;
                await call.RequestStream.WriteAsync(bad, limit.Token);
                await call.RequestStream.WriteAsync(Samples.Shirts("good " + name), limit.Token);
            }

            await call.RequestStream.CompleteAsync();
        });
        var answers = new Dictionary<string, ScreenStreamResponse>(StringComparer.Ordinal);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(limit.Token))
        {
            answers.Add(answer.RequestId, answer);
        }

        await sending;
        Assert.Equal(names.Length * 2, answers.Count);
        foreach (var name in names)
        {
            Assert.Equal(Verdict.Clear, answers["good " + name].Screening.Verdict);
            var error = ErrorDetails.Of(answers["bad " + name].Error);
            Assert.Equal(StatusCode.InvalidArgument, error.Code);
            Assert.Equal("INVALID_REQUEST", error.Reason);
            Assert.Equal(BadRequests.All[name].Fields.Order(), error.Fields.Order());
        }
    }

    [Fact]
    public async Task A_5_mb_description_and_invalid_utf8_do_not_end_the_stream()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var call = RawCall.Stream(shared.Server.Channel, limit.Token);
        await call.RequestStream.WriteAsync(RawCall.Spoilt(BadRequests.Make("5 MB description")), limit.Token);
        await call.RequestStream.WriteAsync(RawCall.Spoilt(Samples.Shirts("spoilt"), "Cotton"u8), limit.Token);
        await call.RequestStream.WriteAsync(RawCall.Spoilt(Samples.Shirts("good")), limit.Token);
        await call.RequestStream.CompleteAsync();
        var answers = new Dictionary<string, ScreenStreamResponse>(StringComparer.Ordinal);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(limit.Token))
        {
            answers.Add(answer.RequestId, answer);
        }

        Assert.Equal(["items[0].description"], ErrorDetails.Of(answers["bad"].Error).Fields);
        Assert.Equal(["items[0].description"], ErrorDetails.Of(answers["spoilt"].Error).Fields);
        Assert.Equal(Verdict.Clear, answers["good"].Screening.Verdict);
    }

    [Fact]
    public async Task Ten_thousand_requests_are_answered_once_each_to_a_slow_reader()
    {
        const int Count = 10_000;
        using var limit = new CancellationTokenSource(Patience);
        using var call = _client.ScreenStream(cancellationToken: limit.Token);
        var sending = Task.Run(async () =>
        {
            var request = Samples.Shirts();
            for (var i = 0; i < Count; i++)
            {
                request.RequestId = $"{i}";
                await call.RequestStream.WriteAsync(request, limit.Token);
            }

            await call.RequestStream.CompleteAsync();
        });
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (await call.ResponseStream.MoveNext(limit.Token))
        {
            Assert.True(seen.Add(call.ResponseStream.Current.RequestId));
            Assert.Equal(Verdict.Clear, call.ResponseStream.Current.Screening.Verdict);
            if (seen.Count % 1000 == 1)
            {
                // A reader that stops now and then: the service waits for it and holds no more than it may.
                await Task.Delay(30, limit.Token);
            }
        }

        await sending;
        Assert.Equal(Count, seen.Count);
    }

    [Fact]
    public async Task A_caller_that_goes_away_disturbs_nobody()
    {
        using var limit = new CancellationTokenSource(Patience);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(limit.Token);
        using (var call = _client.ScreenStream(cancellationToken: gone.Token))
        {
            for (var i = 0; i < 200; i++)
            {
                await call.RequestStream.WriteAsync(Samples.Shirts($"gone-{i}"), limit.Token);
            }

            Assert.True(await call.ResponseStream.MoveNext(limit.Token));
            await gone.CancelAsync();
            var error = await Assert.ThrowsAsync<RpcException>(async () =>
            {
                while (await call.ResponseStream.MoveNext(limit.Token))
                {
                }
            });
            Assert.Equal(StatusCode.Cancelled, error.StatusCode);
        }

        Assert.Equal(Verdict.Clear, (await _client.ScreenAsync(Samples.Shirts())).Verdict);
    }

    [Fact]
    public async Task A_stream_without_requests_ends_well()
    {
        using var call = _client.ScreenStream();
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(CancellationToken.None));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }
}
