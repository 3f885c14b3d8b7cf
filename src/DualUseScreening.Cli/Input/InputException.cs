namespace DualUseScreening.Cli.Input;

/// <summary>The input cannot be read any further.</summary>
internal sealed class InputException(InputProblem problem) : Exception(problem.ToString())
{
    public InputProblem Problem { get; } = problem;
}
