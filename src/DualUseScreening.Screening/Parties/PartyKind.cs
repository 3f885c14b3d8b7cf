namespace DualUseScreening.Screening.Parties;

/// <summary>What a listed or screened party is.</summary>
public enum PartyKind
{
    /// <summary>The list, or the caller, does not say.</summary>
    Unknown = 0,

    /// <summary>A natural person.</summary>
    Person = 1,

    /// <summary>A company, authority, bank, group or other body.</summary>
    Organisation = 2,

    /// <summary>A ship.</summary>
    Vessel = 3,

    /// <summary>An aircraft.</summary>
    Aircraft = 4,
}
