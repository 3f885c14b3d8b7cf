using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Commands;

/// <summary>What <c>dualuse screen</c> was asked.</summary>
internal sealed record ScreenRunOptions
{
    public required string File { get; init; }

    public Uri? Server { get; init; }

    public bool Json { get; init; }

    /// <summary>Replaces the orders' own language; empty: they keep it.</summary>
    public string Language { get; init; } = "";

    /// <summary>Replaces the orders' own day; empty: they keep it.</summary>
    public string AsOf { get; init; } = "";

    public bool All { get; init; }

    /// <summary>The least verdict that makes the exit status other than 0.</summary>
    public Verdict FailOn { get; init; } = Verdict.Review;
}
