namespace DualUseScreening.Screening.Content;

/// <summary>Where a rule of law stands.</summary>
/// <param name="Act">CELEX number, or another law's name.</param>
/// <param name="Name">Usual name of the act.</param>
/// <param name="Article">Article.</param>
/// <param name="Annex">Annex.</param>
/// <param name="StateAsOf">The state read, <c>YYYY-MM-DD</c>.</param>
public sealed record LegalSource(string Act, string Name, string Article, string Annex, string StateAsOf);
