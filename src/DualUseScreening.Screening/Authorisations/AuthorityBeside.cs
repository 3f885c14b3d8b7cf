using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>An authority that decides in place of, or before, the usual one.</summary>
/// <param name="Authority">The authority.</param>
/// <param name="Reason">Why.</param>
public sealed record AuthorityBeside(AuthorityContent Authority, LocalText Reason);
