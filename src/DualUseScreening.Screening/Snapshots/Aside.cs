using System.Collections.Concurrent;

namespace DualUseScreening.Screening.Snapshots;

/// <summary>
/// Threads of their own, half as many as there are processors, for long work beside the answering of requests: on the shared pool a release that is compiled takes
/// every thread, and requests wait for one.
/// </summary>
public sealed class Aside : TaskScheduler
{
    private readonly BlockingCollection<Task> _waiting = [];

    private Aside()
    {
        for (var i = 0; i < MaximumConcurrencyLevel; i++)
        {
            // Takes effect where the system knows priorities of threads.
            new Thread(Work) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "aside" }.Start();
        }
    }

    /// <summary>The threads.</summary>
    public static Aside Threads { get; } = new();

    /// <summary>For parallel work: on these threads when it is begun on one of them, otherwise on the shared pool.</summary>
    public static ParallelOptions Here { get; } = new() { TaskScheduler = null };

    /// <inheritdoc/>
    public override int MaximumConcurrencyLevel { get; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Does something on these threads; what follows an <c>await</c> in it comes back to them.</summary>
    public static Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Threads).Unwrap();

    /// <summary>Does something on these threads.</summary>
    public static Task<T> RunAsync<T>(Func<T> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Threads);

    /// <inheritdoc/>
    protected override void QueueTask(Task task) => _waiting.Add(task);

    // Who waits for a part of its own work does it itself; only these threads ever do.
    /// <inheritdoc/>
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => Current == this && TryExecuteTask(task);

    /// <inheritdoc/>
    protected override IEnumerable<Task> GetScheduledTasks() => [.. _waiting];

    private void Work()
    {
        foreach (var task in _waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }
}
