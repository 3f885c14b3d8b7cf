using DualUseScreening.Contract.V1;

namespace DualUseScreening.Client.Internal;

/// <summary>Where an order of a stream stands.</summary>
internal enum SentState
{
    /// <summary>Waits to be sent.</summary>
    Waiting,

    /// <summary>Sent, not answered.</summary>
    Sent,
}

/// <summary>One order of a stream on its way.</summary>
internal sealed class SentOrder<TOrder>(TOrder order, ScreenRequest? request)
{
    private readonly TaskCompletionSource<ScreeningOutcome<TOrder>> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What is sent; null when nothing is.</summary>
    public ScreenRequest? Request { get; } = request;

    public SentState State { get; set; }

    /// <summary>How often the service said it was not available.</summary>
    public int Refusals { get; set; }

    /// <summary>When it was sent, as a timestamp of the options' clock.</summary>
    public long SentAt { get; set; }

    /// <summary>Orders with the same reference: sent after this one's answer, since answers carry nothing else to tell them apart.</summary>
    public Queue<SentOrder<TOrder>>? Namesakes { get; set; }

    public Task<ScreeningOutcome<TOrder>> Outcome => _outcome.Task;

    public void Complete(ScreenResponse? response, ScreeningProblem? problem) =>
        _outcome.TrySetResult(new ScreeningOutcome<TOrder>(order, response, problem));
}
