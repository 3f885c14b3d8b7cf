namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>Statistics that single wild figures do not move.</summary>
public static class RobustStatistics
{
    // A MAD of 1 is a standard deviation of 1.4826 in a normal distribution.
    private const double MadToDeviation = 1.4826;

    /// <summary>The median; 0 for nothing.</summary>
    public static double Median(ReadOnlySpan<double> values)
    {
        if (values.Length == 0)
        {
            return 0;
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary>The mean of the middle half; 0 for nothing. Steadier than the median where every second month is empty, and as deaf to wild figures.</summary>
    public static double Midmean(ReadOnlySpan<double> values)
    {
        if (values.Length == 0)
        {
            return 0;
        }

        var sorted = values.ToArray();
        Array.Sort(sorted);
        var cut = sorted.Length / 4;
        var sum = 0.0;
        for (var i = cut; i < sorted.Length - cut; i++)
        {
            sum += sorted[i];
        }

        return sum / (sorted.Length - (2 * cut));
    }

    /// <summary>
    /// How many deviations a value lies from the median of others, with the median absolute deviation in place of the standard deviation
    /// (Iglewicz and Hoaglin, 1993: above 3.5 it is an outlier).
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="others">The others.</param>
    /// <param name="leastDeviation">The deviation is taken to be at least this, so that others which hardly differ make no outlier of a small step.</param>
    public static double Z(double value, ReadOnlySpan<double> others, double leastDeviation)
    {
        var median = Median(others);
        var distances = new double[others.Length];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = Math.Abs(others[i] - median);
        }

        return (value - median) / Math.Max(MadToDeviation * Median(distances), leastDeviation);
    }
}
