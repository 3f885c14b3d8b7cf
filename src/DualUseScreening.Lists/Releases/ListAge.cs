namespace DualUseScreening.Lists.Releases;

/// <summary>Whether a list still counts.</summary>
public enum ListAge
{
    /// <summary>Within its warning age.</summary>
    Fresh,

    /// <summary>Past its warning age: someone should look.</summary>
    Stale,

    /// <summary>Past its maximum age, or never had: a verdict that relies on it is at best a review.</summary>
    Expired,
}
