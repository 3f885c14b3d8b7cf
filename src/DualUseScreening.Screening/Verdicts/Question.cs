using DualUseScreening.Screening.Messages;

namespace DualUseScreening.Screening.Verdicts;

/// <summary>A fact that would change the verdict.</summary>
/// <param name="ItemIndex">The line it is about; −1 for the shipment.</param>
/// <param name="Parameter">Name to give the attribute, or the request's field.</param>
/// <param name="Unit">UCUM unit; empty for yes or no.</param>
/// <param name="Text">The question.</param>
/// <param name="Codes">The codes it would settle.</param>
/// <param name="Effort">1 data sheet, 2 maker, 3 measurement.</param>
public sealed record Question(
    int ItemIndex, string Parameter, string Unit, Sentence Text, IReadOnlyList<string> Codes, int Effort);
