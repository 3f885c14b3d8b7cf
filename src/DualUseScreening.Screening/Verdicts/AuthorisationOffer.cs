using DualUseScreening.Screening.Messages;

namespace DualUseScreening.Screening.Verdicts;

/// <summary>A general authorisation that would cover a line if facts hold that only the exporter knows (a repair, a fair).</summary>
/// <param name="Code">Its code.</param>
/// <param name="ItemIndex">The line.</param>
/// <param name="Text">What must be so, and how to say it.</param>
public sealed record AuthorisationOffer(string Code, int ItemIndex, Sentence Text);
