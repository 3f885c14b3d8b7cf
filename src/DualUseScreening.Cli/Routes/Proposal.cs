using DualUseScreening.Screening.Diversion.Learning;

namespace DualUseScreening.Cli.Routes;

/// <summary>A proposal as it stands in a file.</summary>
internal sealed record Proposal
{
    /// <summary>Partner and product, such as <c>uz-851762</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What became of it.</summary>
    public ProposalStatus Status { get; init; }

    /// <summary>Who decided.</summary>
    public string DecidedBy { get; init; } = "";

    /// <summary>When, <c>YYYY-MM-DD</c>.</summary>
    public string DecidedOn { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The country it goes to.</summary>
    public required string Partner { get; init; }

    /// <summary>The commodity code.</summary>
    public required string Product { get; init; }

    /// <summary>First month of the new level.</summary>
    public required string Changed { get; init; }

    /// <summary>Level before the change, euro a month.</summary>
    public required long Before { get; init; }

    /// <summary>Level since, euro a month.</summary>
    public required long After { get; init; }

    /// <summary>Level of the direct flow before the measure, euro a month.</summary>
    public required long DirectBefore { get; init; }

    /// <summary>Level of the direct flow since, euro a month.</summary>
    public required long DirectAfter { get; init; }

    /// <summary>Share of what no longer goes directly that the growth makes up for.</summary>
    public required double Replaced { get; init; }

    /// <summary>Deviations above the growth of the partner's other products.</summary>
    public required double Z { get; init; }

    /// <summary>Probability of such a change by chance.</summary>
    public required double Probability { get; init; }

    /// <summary>0 to 100.</summary>
    public required int Score { get; init; }

    /// <summary>The picture's file.</summary>
    public required string Picture { get; init; }

    /// <summary>The proposal of what was learnt.</summary>
    public static Proposal Of(RouteProposal learnt) => new()
    {
        Id = learnt.Id,
        Partner = learnt.Partner,
        Product = learnt.Product,
        Changed = learnt.Changed.ToString(),
        Before = (long)learnt.Before,
        After = (long)learnt.After,
        DirectBefore = (long)learnt.DirectBefore,
        DirectAfter = (long)learnt.DirectAfter,
        Replaced = Math.Round(learnt.Replaced, 3),
        Z = Math.Round(learnt.Z, 2),
        Probability = double.Parse(learnt.Probability.ToString("E2", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture),
        Score = learnt.Score,
        Picture = learnt.Id + ".svg",
    };
}
