namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>A unit of measurement.</summary>
/// <param name="Ucum">UCUM symbol.</param>
/// <param name="Dimension">Number of the dimension; units of one dimension convert into each other.</param>
/// <param name="Factor">Factor to the SI unit.</param>
/// <param name="Offset">Added after the factor.</param>
/// <param name="Logarithmic">Decibels over <paramref name="Factor"/>.</param>
public sealed record Unit(string Ucum, int Dimension, double Factor, double Offset, bool Logarithmic)
{
    /// <summary>Other units with the same spelling (<c>g</c>: gram, or standard gravity), the likelier first.</summary>
    public IReadOnlyList<Unit> Alternatives { get; init; } = [];

    /// <summary>In a text of one case: the other unit that its letters may mean (<c>MW</c> for <c>mW</c>), in units of this one; 0 for none.</summary>
    public double TwinFactor { get; init; }

    /// <summary>Whether a value with three digits behind its only separator is usually one of thousands: <c>1.200 mm</c>, but not <c>1.064 µm</c>.</summary>
    public bool Thousands { get; init; }

    /// <summary>Converts to the SI unit.</summary>
    public double ToSi(double value) =>
        Logarithmic ? Factor * Math.Pow(10, value / 10) : value * Factor + Offset;

    /// <summary>Converts from the SI unit.</summary>
    public double FromSi(double value) =>
        Logarithmic ? 10 * Math.Log10(value / Factor) : (value - Offset) / Factor;
}
