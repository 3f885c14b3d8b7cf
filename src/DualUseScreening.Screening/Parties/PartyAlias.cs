namespace DualUseScreening.Screening.Parties;

/// <summary>Another name of a listed party.</summary>
/// <param name="Name">The name as published, in whatever script.</param>
/// <param name="Weak">
/// True where the list itself calls the alias weak or of low quality, or only quotes it as a nickname: such a name counts when it
/// is met exactly, never by resemblance.
/// </param>
public sealed record PartyAlias(string Name, bool Weak = false);
