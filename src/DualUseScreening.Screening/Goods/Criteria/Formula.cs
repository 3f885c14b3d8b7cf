namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>A named function that derives a parameter from others, on SI values.</summary>
/// <param name="Function">Name; see <see cref="Functions"/>.</param>
/// <param name="Arguments">Parameters or constants.</param>
public sealed record Formula(string Function, IReadOnlyList<FormulaArgument> Arguments)
{
    /// <summary>
    /// The functions that a formula may name: <c>quotient</c>, <c>product</c>, <c>sum</c>; <c>specific(strength, density)</c>, in metres,
    /// with standard gravity; <c>relative-width(band)</c>, width over centre; <c>litho-mrf(K, wavelength, aperture)</c>, the smallest
    /// feature a lithography machine resolves (note to 3B001.f); <c>phase-noise-excess(noise, offset, carrier)</c>, dB above the limit curve of
    /// 3A002.d; <c>source-level-excess(level, frequency)</c>, dB above the limit line of 6A001.a.1.c; <c>side(n)</c>, the n-th of the three numbers of a body's size; <c>tpp(ops, flops, precision, bits)</c>, total processing performance; <c>app(flops, vector)</c>, adjusted peak performance in weighted teraflops (note to 4A003).
    /// </summary>
    public static readonly IReadOnlyList<string> Functions =
        ["quotient", "product", "sum", "specific", "relative-width", "litho-mrf", "phase-noise-excess", "source-level-excess", "side", "tpp", "app"];

    private const double StandardGravity = 9.80665;

    /// <summary>The value for the readings of its arguments; null when too little is known.</summary>
    /// <param name="readings">A reading for each argument; null for one that is not stated.</param>
    public double? Derive(ReadOnlySpan<Reading?> readings)
    {
        if (Function == "tpp")
        {
            return TotalProcessingPerformance(readings);
        }

        if (Function == "app")
        {
            // Weight 0.9 for vector processors, 0.3 for others.
            return readings[0] is { } flops ? flops.High / 1e12 * (readings[1] is { Low: > 0 } ? 0.9 : 0.3) : null;
        }

        Span<double> values = stackalloc double[readings.Length];
        for (var i = 0; i < readings.Length; i++)
        {
            if (Arguments[i].Constant is { } constant)
            {
                values[i] = constant;
            }
            else if (readings[i] is { } reading)
            {
                values[i] = (reading.Low + reading.High) / 2;
            }
            else
            {
                return null;
            }
        }

        return Function switch
        {
            "quotient" or "litho-mrf" or "specific" or "relative-width" or "phase-noise-excess" or "source-level-excess" => Special(values, readings),
            "product" => Product(values),
            _ => Sum(values),
        };
    }

    private double? Special(ReadOnlySpan<double> values, ReadOnlySpan<Reading?> readings) => Function switch
    {
        "quotient" => values[1] == 0 ? null : values[0] / values[1],
        "specific" => values[1] == 0 ? null : values[0] / (values[1] * StandardGravity),
        "litho-mrf" => values[2] == 0 ? null : values[0] * values[1] / values[2],
        "source-level-excess" => values[1] <= 0 ? null : values[0] - (10 * Math.Log10(values[1]) + 169.77),
        "relative-width" => readings[0] is { } band && values[0] > 0 && band.High > band.Low ? (band.High - band.Low) / values[0] : null,
        _ => PhaseNoiseExcess(values[0], values[1], values[2]),
    };

    // The limit falls with the offset up to 10 kHz and stays level above it; the carrier counts in MHz.
    private static double? PhaseNoiseExcess(double noise, double offset, double carrier)
    {
        if (offset <= 0 || carrier <= 0)
        {
            return null;
        }

        var carrierTerm = 20 * Math.Log10(carrier / 1e6);
        return offset < 10_000 ? noise + 126 + 20 * Math.Log10(offset) - carrierTerm : noise + 206 - carrierTerm;
    }

    // Operations or floating-point operations per second in units of 10^12, times their bit length.
    private static double? TotalProcessingPerformance(ReadOnlySpan<Reading?> readings)
    {
        var bits = readings.Length > 3 && readings[3] is { } stated ? stated.High
            : readings.Length > 2 && readings[2] is { Values: not 0 } precision ? 4 << System.Numerics.BitOperations.TrailingZeroCount(precision.Values)
            : 0.0;
        var rate = Math.Max(readings[0]?.High ?? 0, readings[1]?.High ?? 0);
        return bits > 0 && rate > 0 ? rate / 1e12 * bits : null;
    }

    private static double Product(ReadOnlySpan<double> values)
    {
        var result = 1.0;
        foreach (var value in values)
        {
            result *= value;
        }

        return result;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var result = 0.0;
        foreach (var value in values)
        {
            result += value;
        }

        return result;
    }
}

/// <summary>An argument of a formula: a parameter, or a constant.</summary>
/// <param name="Parameter">Number of the parameter; −1 for a constant.</param>
/// <param name="Constant">The constant; null for a parameter.</param>
/// <param name="BareDimension">Dimension of a parameter whose unit alone tells what is meant; else 0.</param>
public readonly record struct FormulaArgument(int Parameter, double? Constant, int BareDimension = 0);
