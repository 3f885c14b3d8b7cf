namespace DualUseScreening.Screening.Text;

/// <summary>The languages an answer can be worded in.</summary>
public enum Language
{
    /// <summary>English.</summary>
    En,

    /// <summary>Dutch.</summary>
    Nl,

    /// <summary>French.</summary>
    Fr,

    /// <summary>German.</summary>
    De,
}
