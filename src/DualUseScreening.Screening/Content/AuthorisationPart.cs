using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A part of what stands under a code.</summary>
/// <param name="Code">Code.</param>
/// <param name="Text">Which part.</param>
public sealed record AuthorisationPart(string Code, LocalText Text);
