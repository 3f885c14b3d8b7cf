namespace DualUseScreening.Screening.Parties.Ownership;

/// <summary>One step of a chain: an owner and the share it holds in the party before it.</summary>
/// <param name="OwnerId">Entry id of the owner.</param>
/// <param name="OwnerName">Its name.</param>
/// <param name="SharePercent">Share in per cent, or null where the data give none.</param>
public sealed record OwnershipLink(string OwnerId, string OwnerName, decimal? SharePercent);
