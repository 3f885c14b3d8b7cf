namespace DualUseScreening.Screening.Content;

/// <summary>An item of Annex IV: a licence is needed inside the Union as well.</summary>
/// <param name="Code">Control-list code; covers all below it.</param>
/// <param name="Part">1: a national general authorisation is possible; 2: no general authorisation at all.</param>
/// <param name="Narrower">Annex IV takes less than the entry of Annex I.</param>
public sealed record AnnexIVContent(string Code, int Part, bool Narrower);
