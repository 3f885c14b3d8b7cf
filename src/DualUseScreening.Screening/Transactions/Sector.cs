namespace DualUseScreening.Screening.Transactions;

/// <summary>What a party does in its own country.</summary>
public enum Sector
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Manufacturing, energy, construction, health and other civil trades.</summary>
    CivilIndustry = 1,

    /// <summary>University, research institute or laboratory.</summary>
    Research = 2,

    /// <summary>Buys to sell on: wholesaler, distributor, trading company.</summary>
    Trader = 3,

    /// <summary>Civil public body.</summary>
    Government = 4,

    /// <summary>Police, border guard, intelligence.</summary>
    LawEnforcement = 5,

    /// <summary>Develops, makes or maintains military goods.</summary>
    DefenceIndustry = 6,

    /// <summary>Armed forces, their ministry or their agencies.</summary>
    ArmedForces = 7,
}
