namespace DualUseScreening.Screening.Parties;

/// <summary>A share that another party holds in this one.</summary>
/// <param name="OwnerId">The <see cref="PartyEntry.EntryId"/> of the owner, in the same list.</param>
/// <param name="SharePercent">Share in per cent, 0-100, or null where the list says "owned or controlled" without a figure.</param>
public sealed record PartyOwner(string OwnerId, decimal? SharePercent = null);
