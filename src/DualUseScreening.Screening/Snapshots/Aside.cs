namespace DualUseScreening.Screening.Snapshots;

/// <summary>
/// Long work beside the answering of requests, on half of the processors at most: a release that is compiled takes else every thread of the pool, and requests
/// wait for one.
/// </summary>
public static class Aside
{
    private static readonly TaskScheduler Scheduler =
        new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Math.Max(1, Environment.ProcessorCount / 2)).ConcurrentScheduler;

    /// <summary>For parallel work: aside when it is begun there, otherwise on the whole pool.</summary>
    public static ParallelOptions Here { get; } = new() { TaskScheduler = null };

    /// <summary>Does something aside; what follows an <c>await</c> in it comes back there.</summary>
    public static Task<T> RunAsync<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Scheduler).Unwrap();

    /// <summary>Does something aside.</summary>
    public static Task<T> RunAsync<T>(Func<T> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Scheduler);
}
