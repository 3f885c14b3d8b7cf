using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A condition, exclusion, duty or question of a general authorisation.</summary>
/// <param name="Id">Id.</param>
/// <param name="Article">Where it stands; empty: with the authorisation.</param>
/// <param name="When">For an exclusion: when the shipment shows it; null: the text is shown.</param>
/// <param name="Text">The sentence.</param>
public sealed record AuthorisationClause(string Id, string Article, Condition? When, LocalText Text);
