namespace DualUseScreening.Screening.Law;

/// <summary>A territory that an address shows.</summary>
/// <param name="Territory">Number of the territory in the law's list.</param>
/// <param name="Certain">False when the words may also mean the part beside it.</param>
/// <param name="Start">First character in the address; −1 when the country code alone tells.</param>
/// <param name="Length">Number of characters.</param>
public readonly record struct TerritorySign(int Territory, bool Certain, int Start, int Length);
