using System.Text.Json.Serialization;

namespace DualUseScreening.Screening.Content;

/// <summary>How the parts of a condition are joined.</summary>
public enum ConditionKind
{
    /// <summary>One statement.</summary>
    Statement,

    /// <summary>All parts.</summary>
    All,

    /// <summary>At least one part.</summary>
    Any,

    /// <summary>No part.</summary>
    None,
}

/// <summary>A condition as written in a data file: a statement, or parts joined by all, any or none.</summary>
/// <param name="Kind">How the parts are joined.</param>
/// <param name="Statement">The statement, for <see cref="ConditionKind.Statement"/>.</param>
/// <param name="Parts">The parts otherwise.</param>
public sealed record Condition(ConditionKind Kind, string? Statement, IReadOnlyList<Condition>? Parts)
{
    /// <summary>Line of the file it was read from; 0 when unknown. No part of the content.</summary>
    [JsonIgnore]
    public int Line { get; init; }

    /// <summary>Both must hold; either may be absent.</summary>
    public static Condition? And(Condition? first, Condition? second) =>
        first is null ? second : second is null ? first : new Condition(ConditionKind.All, null, [first, second]);
}
