namespace DualUseScreening.Screening.Rules;

/// <summary>What sort of rule it is. Numbers as in the contract.</summary>
public enum RuleKind
{
    /// <summary>Never of a rule.</summary>
    Unspecified = 0,

    /// <summary>An embargo measure: destination and goods.</summary>
    Measure = 1,

    /// <summary>A catch-all criterion, or one of a national list.</summary>
    CatchAll = 2,

    /// <summary>A watch-listed route.</summary>
    Route = 3,

    /// <summary>A sign of diversion, with a weight.</summary>
    Indicator = 4,
}
