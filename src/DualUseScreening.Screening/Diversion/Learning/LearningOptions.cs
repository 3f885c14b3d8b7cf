namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>What counts as a diversion in trade statistics.</summary>
public sealed record LearningOptions
{
    /// <summary>Where the goods are feared to end: the direct flow is the one to these countries.</summary>
    public IReadOnlyList<string> Feared { get; init; } = ["RU", "BY"];

    /// <summary>Partners that are no way round: the member states, and the codes that statistics use for no country.</summary>
    public IReadOnlySet<string> Excluded { get; init; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE",
        "SI", "SK", "XI", "QP", "QQ", "QR", "QS", "QU", "QV", "QW", "QX", "QY", "QZ",
    };

    /// <summary>The first day of the measure.</summary>
    public DateOnly Measure { get; init; } = new(2022, 2, 24);

    /// <summary>The direct flow must have fallen by at least this share.</summary>
    public double LeastFall { get; init; } = 0.5;

    /// <summary>The flow to the partner must have grown to at least this many times what it was.</summary>
    public double LeastGrowth { get; init; } = 2;

    /// <summary>The growth must be worth at least this, euro a month.</summary>
    public double LeastRise { get; init; } = 10_000;

    /// <summary>The growth must make up for at least this share of what no longer goes directly.</summary>
    public double LeastReplaced { get; init; } = 0.05;

    /// <summary>The change must come no later than this many months after the measure.</summary>
    public int LatestMonths { get; init; } = 18;

    /// <summary>Deviations that the growth must lie above that of the partner's other products.</summary>
    public double LeastZ { get; init; } = 3.5;

    /// <summary>The share of false discoveries that is put up with among series whose level changed (Benjamini and Hochberg, 1995).</summary>
    public double FalseDiscoveryRate { get; init; } = 0.01;

    /// <summary>Months that there must be figures for before the measure, and after it.</summary>
    public int LeastMonths { get; init; } = 12;
}
