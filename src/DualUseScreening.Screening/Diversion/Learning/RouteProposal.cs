namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>A flow that rose after a measure while the direct one fell: a route that the authority may want to watch.</summary>
public sealed record RouteProposal
{
    /// <summary>Partner and product, such as <c>uz-851762</c>.</summary>
    public string Id => $"{Partner.ToLowerInvariant()}-{Product}";

    /// <summary>The country it goes to.</summary>
    public required string Partner { get; init; }

    /// <summary>The commodity code.</summary>
    public required string Product { get; init; }

    /// <summary>First month of the new level.</summary>
    public required Month Changed { get; init; }

    /// <summary>Level (mean of the middle half) before the change, euro a month.</summary>
    public required double Before { get; init; }

    /// <summary>Level since, euro a month.</summary>
    public required double After { get; init; }

    /// <summary>Level of the direct flow before the measure, euro a month.</summary>
    public required double DirectBefore { get; init; }

    /// <summary>Level of the direct flow since the measure, euro a month.</summary>
    public required double DirectAfter { get; init; }

    /// <summary>Deviations above the growth of the partner's other products.</summary>
    public required double Z { get; init; }

    /// <summary>Probability of such a change by chance.</summary>
    public required double Probability { get; init; }

    /// <summary>What the growth makes up for of what no longer goes directly, 0 to 1 and above.</summary>
    public double Replaced => (After - Before) / Math.Max(DirectBefore - DirectAfter, 1);

    /// <summary>0 to 100, for the order in which they are looked at: half how far out of line the growth is, half how much it replaces.</summary>
    public int Score => (int)Math.Round((50 * Math.Min(Z, 10) / 10) + (50 * Math.Min(Math.Sqrt(Replaced), 1)));

    /// <summary>First month of the figures.</summary>
    public required Month First { get; init; }

    /// <summary>The flow to the partner, euro a month.</summary>
    public required IReadOnlyList<double> Flow { get; init; }

    /// <summary>The direct flow, euro a month.</summary>
    public required IReadOnlyList<double> Direct { get; init; }
}
