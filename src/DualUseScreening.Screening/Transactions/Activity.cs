namespace DualUseScreening.Screening.Transactions;

/// <summary>What is being done with the goods. Each has its own article of Regulation (EU) 2021/821.</summary>
public enum Activity
{
    /// <summary>Not stated: read as an export when the destination lies outside the Union's customs territory, as a transfer inside the Union otherwise.</summary>
    Unspecified = 0,

    /// <summary>Export or re-export from the customs territory of the Union (Article 3).</summary>
    Export = 1,

    /// <summary>Non-Union goods that pass through the Union (Article 7).</summary>
    Transit = 2,

    /// <summary>Negotiating or arranging a supply between two third countries (Article 6).</summary>
    Brokering = 3,

    /// <summary>Technical support such as repair, training or consultancy (Article 8).</summary>
    TechnicalAssistance = 4,

    /// <summary>Movement from one member state to another (Article 11).</summary>
    IntraEuTransfer = 5,
}
