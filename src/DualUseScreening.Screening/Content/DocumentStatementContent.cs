using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A sentence for commercial documents.</summary>
/// <param name="Id">Id.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Text">The sentence.</param>
public sealed record DocumentStatementContent(string Id, LegalSource Source, LocalText Text);
