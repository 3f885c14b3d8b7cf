namespace DualUseScreening.Screening.Verdicts;

/// <summary>Ordered: a later value is graver. The verdict of a shipment is the gravest that any finding asks for.</summary>
public enum Verdict
{
    /// <summary>Never in an answer.</summary>
    Unspecified = 0,

    /// <summary>No finding above information.</summary>
    Clear = 1,

    /// <summary>A person must look before the goods leave.</summary>
    Review = 2,

    /// <summary>Listed goods, and no general authorisation or registered licence covers them.</summary>
    LicenceRequired = 3,

    /// <summary>A prohibition applies.</summary>
    Prohibited = 4,
}
