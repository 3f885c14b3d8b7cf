namespace DualUseScreening.Bench.Transactions;

/// <summary>A finding that an answer must hold: of a check, and of a code that starts so.</summary>
/// <param name="Check">Name of the check, as in the contract.</param>
/// <param name="Code">Start of the code; empty: any.</param>
internal sealed record FindingPattern(string Check, string Code);

/// <summary>What a control authority would answer.</summary>
internal sealed record Expectation
{
    /// <summary>The verdicts that are right, by their JSON names.</summary>
    public required IReadOnlyList<string> Verdicts { get; init; }

    /// <summary>What may come first; empty: anything.</summary>
    public IReadOnlyList<FindingPattern> First { get; init; } = [];

    /// <summary>What must be among the findings.</summary>
    public IReadOnlyList<FindingPattern> Findings { get; init; } = [];

    /// <summary>Nothing above information may be found.</summary>
    public bool Nothing { get; init; }

    /// <summary>The least number of questions.</summary>
    public int Questions { get; init; }
}
