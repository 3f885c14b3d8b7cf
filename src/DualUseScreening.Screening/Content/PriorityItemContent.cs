using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A common high-priority item.</summary>
/// <param name="Hs">HS code, 6 digits.</param>
/// <param name="Tier">Tier: 1, 2, 3A, 3B, 4A or 4B.</param>
/// <param name="Title">Title.</param>
/// <param name="AnnexXL">Named in Annex XL of Regulation (EU) No 833/2014.</param>
/// <param name="Since">First day in that annex; empty: not said.</param>
public sealed record PriorityItemContent(string Hs, string Tier, LocalText Title, bool AnnexXL, string Since);
