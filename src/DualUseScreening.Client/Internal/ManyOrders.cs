using System.Runtime.CompilerServices;
using System.Threading.Channels;
using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Client.Internal;

/// <summary>
/// Screens many orders over one stream at a time. Three tasks run side by side: one takes orders in as the caller makes room,
/// one sends and receives (and connects again when the stream is lost), and the caller takes outcomes out in order.
/// </summary>
internal sealed class ManyOrders<TOrder>(
    ScreeningService.ScreeningServiceClient service, ScreeningClientOptions options, Func<TOrder, ScreenRequest?> request)
{
    private readonly Outstanding<TOrder> _outstanding = new(options);

    public async IAsyncEnumerable<ScreeningOutcome<TOrder>> RunAsync(
        IAsyncEnumerable<TOrder> orders, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // The one bound of it all: an order waits here from when it is read until the caller has taken its outcome.
        var inOrder = Channel.CreateBounded<SentOrder<TOrder>>(options.InFlight);
        var taking = TakeAsync(orders, inOrder.Writer, ended.Token);
        var calling = CallAsync(ended.Token);
        var failed = FailedAsync(calling);
        try
        {
            await foreach (var order in inOrder.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                if (!order.Outcome.IsCompleted && await Task.WhenAny(order.Outcome, failed).ConfigureAwait(false) == failed
                    && !order.Outcome.IsCompleted)
                {
                    await calling.ConfigureAwait(false);
                }

                yield return await order.Outcome.ConfigureAwait(false);
            }

            await taking.ConfigureAwait(false);
            await calling.ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(taking, calling).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Ends only when the call has failed or was cancelled: a call that ended well has given every order its outcome.
    private static async Task FailedAsync(Task calling)
    {
        await calling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (calling.IsCompletedSuccessfully)
        {
            await new TaskCompletionSource().Task.ConfigureAwait(false);
        }
    }

    private async Task TakeAsync(
        IAsyncEnumerable<TOrder> orders, ChannelWriter<SentOrder<TOrder>> inOrder, CancellationToken cancellation)
    {
        try
        {
            await foreach (var order in orders.WithCancellation(cancellation).ConfigureAwait(false))
            {
                var sent = new SentOrder<TOrder>(order, request(order));
                await inOrder.WriteAsync(sent, cancellation).ConfigureAwait(false);
                if (sent.Request is null)
                {
                    sent.Complete(null, null);
                }
                else
                {
                    _outstanding.Add(sent);
                }
            }

            inOrder.Complete();
        }
        catch (Exception e)
        {
            inOrder.Complete(e);
            throw;
        }
        finally
        {
            _outstanding.AllTaken();
        }
    }

    private async Task CallAsync(CancellationToken cancellation)
    {
        var failures = 0;
        while (await _outstanding.ToSend.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            var connection = new StreamConnection<TOrder>(service, options, _outstanding);
            var problem = await connection.RunAsync(cancellation).ConfigureAwait(false);
            failures = connection.Answered ? 0 : failures;
            _outstanding.SendAgain();
            if (problem is null)
            {
                continue;
            }

            if (problem.Code is not (StatusCode.Unavailable or StatusCode.DeadlineExceeded) || ++failures >= options.Attempts)
            {
                throw new ScreeningException(problem);
            }

            await Task.Delay(options.RetryDelay * (1 << (failures - 1)), options.Time, cancellation).ConfigureAwait(false);
        }
    }
}
