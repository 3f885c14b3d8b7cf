namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>How a figure is qualified by the words before it.</summary>
public enum Qualifier
{
    /// <summary>A plain figure, or a range.</summary>
    None,

    /// <summary>At most, up to, ≤: it reaches the figure.</summary>
    UpTo,

    /// <summary>Less than, &lt;: it stays below the figure.</summary>
    LessThan,

    /// <summary>At least, from, ≥.</summary>
    AtLeast,

    /// <summary>More than, &gt;.</summary>
    MoreThan,
}

/// <summary>A figure read from a text, in SI units: an interval.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Number of characters, unit included.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; the same for a single figure.</param>
/// <param name="Qualifier">How it is qualified; the stated figure stands in both ends.</param>
/// <param name="Unit">Unit; null when none stands there.</param>
/// <param name="Slope">For an error limit <c>a + L/b</c>: metres of error per metre of length, else 0.</param>
/// <param name="Grid">Whether it is the product of a grid such as <c>640 x 512</c>.</param>
public readonly record struct Figure(
    int Start, int Length, double Low, double High, Qualifier Qualifier, Unit? Unit, double Slope = 0, bool Grid = false)
{
    /// <summary>Number of words before it that qualify it.</summary>
    public int QualifierWords { get; init; }

    /// <summary>Whether it is no figure but the number of a standard, its issuer included: <c>ISO 230-2:1988</c>.</summary>
    public bool IsDesignation { get; init; }

    /// <summary>Its place among the three numbers of a body's size (<c>20x42x12</c>), from 1; 0 for none.</summary>
    public int Side { get; init; }

    /// <summary>First character after it.</summary>
    public int End => Start + Length;

    /// <summary>Dimension of the unit.</summary>
    public int Dimension => Unit?.Dimension ?? UnitTable.Dimensionless;

    /// <summary>The figure read in the unit of its spelling that has a dimension; null when none has.</summary>
    public Figure? In(int dimension)
    {
        if (Dimension == dimension)
        {
            return this;
        }

        foreach (var other in Unit?.Alternatives ?? [])
        {
            if (other.Dimension == dimension)
            {
                return this with { Low = other.ToSi(Unit!.FromSi(Low)), High = other.ToSi(Unit.FromSi(High)), Unit = other };
            }
        }

        return null;
    }
}
