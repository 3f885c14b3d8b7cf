using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A duty under an activity, or a case outside it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Article">Article; empty: none.</param>
/// <param name="When">When; null: always, or not to be read from a request.</param>
/// <param name="Statement">Sentence for commercial documents, by id; empty: none.</param>
/// <param name="Text">The sentence.</param>
public sealed record ActivityNote(string Id, string Article, Condition? When, string Statement, LocalText Text);
