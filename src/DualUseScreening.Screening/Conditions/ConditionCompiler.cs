using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Conditions;

/// <summary>Compiles conditions as written in data files. Each statement is parsed once.</summary>
internal sealed class ConditionCompiler(RuleBook book)
{
    private readonly StatementCompiler _statements = new(book);

    /// <summary>Compiles a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="place">Where it stands.</param>
    /// <exception cref="RuleFormatException">A statement cannot be read.</exception>
    public Test Compile(Condition condition, SourcePlace place)
    {
        if (condition.Kind == ConditionKind.Statement)
        {
            return _statements.Compile(condition.Statement ?? "", condition.Line > 0 ? place with { Line = condition.Line } : place);
        }

        var parts = new Test[condition.Parts?.Count ?? 0];
        if (parts.Length == 0)
        {
            throw new RuleFormatException(place, "an empty condition");
        }

        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Compile(condition.Parts![i], place);
        }

        return new JunctionTest(condition.Kind, parts);
    }

    /// <summary>Compiles a condition that may be absent.</summary>
    public Test? CompileOrNull(Condition? condition, SourcePlace place) => condition is null ? null : Compile(condition, place);
}
