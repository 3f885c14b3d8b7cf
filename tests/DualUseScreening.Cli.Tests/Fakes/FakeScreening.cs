using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Cli.Tests.Fakes;

/// <summary>The screening service over <see cref="FakeRules"/>, and what a test wants to go wrong.</summary>
internal sealed class FakeScreening(FakeBehaviour behaviour) : ScreeningService.ScreeningServiceBase
{
    public override Task<ScreenResponse> Screen(ScreenRequest request, ServerCallContext context)
    {
        if (Interlocked.Decrement(ref behaviour.UnavailableCalls) >= 0)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "not yet"));
        }

        return Task.FromResult(FakeRules.Screen(request));
    }

    public override Task<VerifyReceiptResponse> VerifyReceipt(VerifyReceiptRequest request, ServerCallContext context)
    {
        var response = new VerifyReceiptResponse
        {
            Authentic = request.Receipt.StartsWith("receipt-of-", StringComparison.Ordinal),
            Verdict = Verdict.Clear,
            IssuedAt = "2026-11-24T10:00:00.000Z",
            Release = "0011223344556677",
        };
        if (request.Receipt != "receipt-of-" + request.Declaration.RequestId)
        {
            response.Differences.Add(new ReceiptDifference { Field = "items[0].quantity", Text = "10 was screened, 12 is declared." });
        }

        response.Valid = response.Authentic && response.Differences.Count == 0;
        return Task.FromResult(response);
    }

    public override async Task ScreenStream(
        IAsyncStreamReader<ScreenRequest> requestStream, IServerStreamWriter<ScreenStreamResponse> responseStream, ServerCallContext context)
    {
        Interlocked.Increment(ref behaviour.Streams);
        var answers = 0;
        await foreach (var request in requestStream.ReadAllAsync(context.CancellationToken))
        {
            Interlocked.Increment(ref behaviour.Received);
            if (behaviour.Silent)
            {
                await Task.Delay(Timeout.Infinite, context.CancellationToken);
            }

            if (behaviour.EndStreamAfter is { } limit && answers == limit && Interlocked.Decrement(ref behaviour.StreamsToEnd) >= 0)
            {
                // What was just received stays without an answer.
                if (behaviour.EndWith is { } code)
                {
                    throw new RpcException(new Status(code, "gone"));
                }

                return;
            }

            answers++;
            await responseStream.WriteAsync(Answer(request), context.CancellationToken);
        }
    }

    private ScreenStreamResponse Answer(ScreenRequest request)
    {
        var answer = new ScreenStreamResponse { RequestId = request.RequestId };
        if (Interlocked.Decrement(ref behaviour.UnavailableCalls) >= 0)
        {
            answer.Error = new Google.Rpc.Status { Code = (int)StatusCode.Unavailable, Message = "no lists yet" };
            return answer;
        }

        try
        {
            answer.Screening = FakeRules.Screen(request);
        }
        catch (RpcException e)
        {
            answer.Error = e.GetRpcStatus();
        }

        return answer;
    }
}
