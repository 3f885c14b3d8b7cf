namespace DualUseScreening.Screening.Content;

/// <summary>A rule, measure or other part of a release cannot be compiled.</summary>
public sealed class RuleFormatException : FormatException
{
    /// <summary>An error at a place.</summary>
    /// <param name="place">Where.</param>
    /// <param name="problem">What is wrong.</param>
    public RuleFormatException(SourcePlace place, string problem)
        : base($"{place.File}:{place.Line}: {place.Field}: {problem}")
    {
        Place = place;
        Problem = problem;
    }

    /// <summary>Where.</summary>
    public SourcePlace Place { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }
}
