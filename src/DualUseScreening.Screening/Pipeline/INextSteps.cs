using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>Says what to do about a verdict.</summary>
public interface INextSteps
{
    /// <summary>The steps in the order to take them.</summary>
    IReadOnlyList<NextStep> For(ScreeningContext context, Verdict verdict);
}
