namespace DualUseScreening.Screening.Goods;

/// <summary>What led to an entry.</summary>
public enum Basis : byte
{
    /// <summary>Words of the description.</summary>
    Words,

    /// <summary>The CAS number.</summary>
    CasNumber,

    /// <summary>A code that somebody assigned.</summary>
    DeclaredCode,

    /// <summary>The exporter's own classification of the part.</summary>
    OwnClassification,
}
