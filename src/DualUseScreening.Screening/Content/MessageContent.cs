using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A sentence of an answer.</summary>
/// <param name="Id">Id, the same in every language.</param>
/// <param name="Text">The sentence with <c>{placeholders}</c>.</param>
public sealed record MessageContent(string Id, LocalText Text);
