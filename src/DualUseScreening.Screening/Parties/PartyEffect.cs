namespace DualUseScreening.Screening.Parties;

/// <summary>What being on the list means; with <see cref="PartyEntry.Jurisdiction"/> it decides the verdict that a match asks for.</summary>
public enum PartyEffect
{
    /// <summary>A warning without a prohibition of its own (unverified lists, red-flag lists, sectoral lists).</summary>
    Advisory = 0,

    /// <summary>Funds and economic resources are frozen; nothing may be made available to the party.</summary>
    AssetFreeze = 1,

    /// <summary>Dual-use goods and advanced technology may not be supplied (Annex IV to Regulation (EU) No 833/2014 and its like).</summary>
    DualUseProhibition = 2,

    /// <summary>Supply needs a licence of the listing authority.</summary>
    LicenceNeeded = 3,

    /// <summary>The party is a military end user in the sense of the list.</summary>
    MilitaryEndUser = 4,
}
