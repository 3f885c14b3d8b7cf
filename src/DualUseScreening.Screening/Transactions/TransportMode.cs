namespace DualUseScreening.Screening.Transactions;

/// <summary>How the goods travel.</summary>
public enum TransportMode
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>By sea.</summary>
    Sea = 1,

    /// <summary>By rail.</summary>
    Rail = 2,

    /// <summary>By road.</summary>
    Road = 3,

    /// <summary>By air.</summary>
    Air = 4,

    /// <summary>By post or courier.</summary>
    Post = 5,

    /// <summary>Through inland waterways.</summary>
    InlandWaterway = 6,

    /// <summary>Over a network: software or technology sent or made available electronically.</summary>
    Electronic = 7,
}
