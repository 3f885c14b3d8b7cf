namespace DualUseScreening.Bench.Load;

/// <summary>What h2load saw in one turn.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="Answers">Answers in all.</param>
/// <param name="Failed">Requests without an answer.</param>
/// <param name="Microseconds">Time of each request as the caller sees it, ascending.</param>
internal sealed record Turn(double PerSecond, long Answers, long Failed, IReadOnlyList<int> Microseconds)
{
    /// <summary>A quantile of the times, in milliseconds.</summary>
    public double Quantile(double part) => Microseconds.Count == 0 ? 0 : Microseconds[(int)((Microseconds.Count - 1) * part)] / 1000.0;
}
