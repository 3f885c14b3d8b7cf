using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Client.Internal;

/// <summary>One <c>ScreenStream</c> call, from its opening until the service or the last outcome ends it.</summary>
internal sealed class StreamConnection<TOrder>(
    ScreeningService.ScreeningServiceClient service, ScreeningClientOptions options, Outstanding<TOrder> outstanding)
{
    private volatile bool _overdue;

    /// <summary>Whether any answer came.</summary>
    public bool Answered { get; private set; }

    /// <summary>Sends what waits and takes answers until the stream ends.</summary>
    /// <returns>Why it ended before every order had its outcome; null when it did not.</returns>
    public async Task<ScreeningProblem?> RunAsync(CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var call = service.ScreenStream(new CallOptions(cancellationToken: ended.Token));
        var watching = WatchAsync(ended);
        var sending = SendAsync(call.RequestStream, ended.Token);
        try
        {
            // A service that shuts down ends the stream well when it has answered what it took; the rest is sent to the next one.
            await ReceiveAsync(call.ResponseStream, cancellation).ConfigureAwait(false);
            return outstanding.IsDone ? null : ScreeningProblem.Of(StatusCode.Unavailable, "the service ended the stream before it had answered everything");
        }
        catch (RpcException e)
        {
            cancellation.ThrowIfCancellationRequested();
            return _overdue
                ? ScreeningProblem.Of(StatusCode.DeadlineExceeded, $"no answer within {options.Timeout.TotalSeconds:0.#} s")
                : ScreeningProblem.From(e);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(sending, watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(IClientStreamWriter<ScreenRequest> stream, CancellationToken cancellation)
    {
        await foreach (var order in outstanding.ToSend.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            var size = order.Request!.CalculateSize();
            if (size > options.MaxRequestBytes)
            {
                outstanding.Fail(order, ScreeningProblem.Of(
                    StatusCode.InvalidArgument, $"the order takes {size:N0} bytes, more than the {options.MaxRequestBytes:N0} that can be sent"));
                continue;
            }

            outstanding.Sent(order);
            await stream.WriteAsync(order.Request, cancellation).ConfigureAwait(false);
        }

        await stream.CompleteAsync().ConfigureAwait(false);
    }

    private async Task ReceiveAsync(IAsyncStreamReader<ScreenStreamResponse> stream, CancellationToken cancellation)
    {
        while (await stream.MoveNext(cancellation).ConfigureAwait(false))
        {
            Answered = true;
            outstanding.Answer(stream.Current, cancellation);
        }
    }

    // Ends the call when a sent order waits too long.
    private async Task WatchAsync(CancellationTokenSource ended)
    {
        using var timer = new PeriodicTimer(options.Timeout / 4, options.Time);
        while (!_overdue && await timer.WaitForNextTickAsync(ended.Token).ConfigureAwait(false))
        {
            if (outstanding.IsOverdue())
            {
                _overdue = true;
                await ended.CancelAsync().ConfigureAwait(false);
            }
        }
    }
}
