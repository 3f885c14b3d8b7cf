namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>Where a series changed its level, and how likely it is that it did not.</summary>
/// <param name="At">Position of the first figure of the new level.</param>
/// <param name="Probability">Probability of such a step, or a larger one, in a series without a change; 1 where there is none.</param>
public readonly record struct ChangePoint(int At, double Probability)
{
    /// <summary>
    /// Finds the one change point of a series by ranks (Pettitt, 1979). Ranks ask nothing of the distribution: trade is skewed, has months without any and
    /// single shipments worth a year.
    /// </summary>
    /// <param name="series">Figures in their order.</param>
    public static ChangePoint Find(ReadOnlySpan<double> series)
    {
        var n = series.Length;
        if (n < 4)
        {
            return new ChangePoint(0, 1);
        }

        var (best, at, running) = (0L, 0, 0L);
        for (var t = 0; t < n - 1; t++)
        {
            for (var j = 0; j < n; j++)
            {
                running += Math.Sign(series[j] - series[t]);
            }

            if (Math.Abs(running) > Math.Abs(best))
            {
                (best, at) = (running, t + 1);
            }
        }

        var k = (double)Math.Abs(best);
        var size = (double)n;
        return new ChangePoint(at, Math.Min(1, 2 * Math.Exp(-6 * k * k / (size * size * size + size * size))));
    }
}
