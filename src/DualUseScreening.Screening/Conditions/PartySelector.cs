namespace DualUseScreening.Screening.Conditions;

/// <summary>Which parties a statement is about.</summary>
internal enum PartySelector : byte
{
    /// <summary>The consignee.</summary>
    Consignee,

    /// <summary>The end user.</summary>
    EndUser,

    /// <summary>Every party but the exporter.</summary>
    Counterparties,

    /// <summary>The exporter.</summary>
    Exporter,

    /// <summary>End user and consignee.</summary>
    Receivers,

    /// <summary>Every party.</summary>
    All,
}
