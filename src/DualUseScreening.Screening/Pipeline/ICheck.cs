using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>One check: a pure function of the shipment, what the checks before it found, and the lists it was compiled from.</summary>
public interface ICheck
{
    /// <summary>Which check it is.</summary>
    Check Check { get; }

    /// <summary>Adds what it finds.</summary>
    void Run(ScreeningContext context);
}
