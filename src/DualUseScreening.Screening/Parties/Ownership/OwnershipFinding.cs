namespace DualUseScreening.Screening.Parties.Ownership;

/// <summary>What listed owners hold in a party, all together.</summary>
/// <param name="TotalPercent">Shares of listed owners added up; an owner that is itself held by listed parties beyond the threshold counts with its whole share.</param>
/// <param name="Reached">Whether the threshold is reached.</param>
/// <param name="Undetermined">Whether a chain to a listed owner has a link without a figure, so that the total may be higher.</param>
/// <param name="Chains">From the party to each listed owner, the nearest link first.</param>
public sealed record OwnershipFinding(decimal TotalPercent, bool Reached, bool Undetermined, IReadOnlyList<IReadOnlyList<OwnershipLink>> Chains);
