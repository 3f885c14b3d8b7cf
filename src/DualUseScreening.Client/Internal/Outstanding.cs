using System.Threading.Channels;
using DualUseScreening.Contract.V1;
using Grpc.Core;

namespace DualUseScreening.Client.Internal;

/// <summary>
/// The orders of one stream that have no outcome yet. Keeps them over connections: what a lost one left unanswered goes out
/// again. All members may be called by any thread.
/// </summary>
internal sealed class Outstanding<TOrder>(ScreeningClientOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SentOrder<TOrder>> _byReference = new(StringComparer.Ordinal);
    private readonly Channel<SentOrder<TOrder>> _toSend = Channel.CreateUnbounded<SentOrder<TOrder>>();
    private int _count;
    private bool _allTaken;

    /// <summary>Orders to send next. Ends when every order has its outcome.</summary>
    public ChannelReader<SentOrder<TOrder>> ToSend => _toSend.Reader;

    /// <summary>Takes an order in.</summary>
    public void Add(SentOrder<TOrder> order)
    {
        lock (_lock)
        {
            _count++;
            Queue(order);
        }
    }

    /// <summary>No order comes any more.</summary>
    public void AllTaken()
    {
        lock (_lock)
        {
            _allTaken = true;
            EndIfDone();
        }
    }

    /// <summary>Whether every order is taken and has its outcome.</summary>
    public bool IsDone
    {
        get
        {
            lock (_lock)
            {
                return _allTaken && _count == 0;
            }
        }
    }

    /// <summary>Marks an order as sent.</summary>
    public void Sent(SentOrder<TOrder> order)
    {
        lock (_lock)
        {
            order.State = SentState.Sent;
            order.SentAt = options.Time.GetTimestamp();
        }
    }

    /// <summary>The connection is gone: what was sent and not answered waits again.</summary>
    public void SendAgain()
    {
        lock (_lock)
        {
            foreach (var order in _byReference.Values)
            {
                if (order.State == SentState.Sent)
                {
                    order.State = SentState.Waiting;
                    _toSend.Writer.TryWrite(order);
                }
            }
        }
    }

    /// <summary>Takes an answer. An order that the service has no lists for yet goes out again a little later.</summary>
    public void Answer(ScreenStreamResponse answer, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_byReference.TryGetValue(answer.RequestId, out var order) || order.State != SentState.Sent)
            {
                return;
            }

            var problem = answer.Error is null ? null : ScreeningProblem.From(answer.Error);
            if (problem?.Code == StatusCode.Unavailable && ++order.Refusals < options.Attempts)
            {
                order.State = SentState.Waiting;
                _ = SendLaterAsync(order, options.RetryDelay * (1 << (order.Refusals - 1)), cancellation);
                return;
            }

            Remove(order);
            order.Complete(answer.Screening, problem);
        }
    }

    /// <summary>Ends an order that cannot be sent.</summary>
    public void Fail(SentOrder<TOrder> order, ScreeningProblem problem)
    {
        lock (_lock)
        {
            Remove(order);
            order.Complete(null, problem);
        }
    }

    /// <summary>Whether a sent order has waited longer than the options allow.</summary>
    public bool IsOverdue()
    {
        lock (_lock)
        {
            foreach (var order in _byReference.Values)
            {
                if (order.State == SentState.Sent && options.Time.GetElapsedTime(order.SentAt) > options.Timeout)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private void Queue(SentOrder<TOrder> order)
    {
        if (_byReference.TryGetValue(order.Request!.RequestId, out var namesake))
        {
            (namesake.Namesakes ??= new Queue<SentOrder<TOrder>>()).Enqueue(order);
            return;
        }

        _byReference.Add(order.Request.RequestId, order);
        _toSend.Writer.TryWrite(order);
    }

    private void Remove(SentOrder<TOrder> order)
    {
        _byReference.Remove(order.Request!.RequestId);
        _count--;
        if (order.Namesakes is { Count: > 0 } namesakes)
        {
            var next = namesakes.Dequeue();
            next.Namesakes = namesakes;
            Queue(next);
        }

        EndIfDone();
    }

    private void EndIfDone()
    {
        if (_allTaken && _count == 0)
        {
            _toSend.Writer.TryComplete();
        }
    }

    private async Task SendLaterAsync(SentOrder<TOrder> order, TimeSpan delay, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(delay, options.Time, cancellation).ConfigureAwait(false);
            _toSend.Writer.TryWrite(order);
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the outcome any more.
        }
    }
}
