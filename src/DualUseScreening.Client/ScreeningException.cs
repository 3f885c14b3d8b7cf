namespace DualUseScreening.Client;

/// <summary>The service did not answer, or refused the request.</summary>
public sealed class ScreeningException : Exception
{
    /// <summary>Wraps a problem.</summary>
    public ScreeningException(ScreeningProblem problem, Exception? inner = null)
        : base(problem?.Message, inner)
    {
        ArgumentNullException.ThrowIfNull(problem);
        Problem = problem;
    }

    /// <summary>What is wrong, with every offending field.</summary>
    public ScreeningProblem Problem { get; }
}
