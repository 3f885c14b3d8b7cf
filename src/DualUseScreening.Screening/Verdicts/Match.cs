namespace DualUseScreening.Screening.Verdicts;

/// <summary>How well a description fits a control-list entry.</summary>
public enum Match
{
    /// <summary>Never in an answer.</summary>
    Unspecified = 0,

    /// <summary>Listed: declared code, CAS number, or parameters inside the control.</summary>
    Confirmed = 1,

    /// <summary>May be listed: the name fits, and facts are missing.</summary>
    Likely = 2,

    /// <summary>The name fits, and a stated fact is outside the control.</summary>
    RuledOut = 3,
}
