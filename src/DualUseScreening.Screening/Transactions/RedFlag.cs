namespace DualUseScreening.Screening.Transactions;

/// <summary>Warning signs that the caller has seen, after the guidance published by the Commission (Recommendation (EU) 2019/1318, annex on red flags; notices to exporters on circumvention).</summary>
public enum RedFlag
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The exporter knows or has grounds to suspect use in weapons of mass destruction or their missiles (Article 4(1)(a)).</summary>
    WmdEndUseSuspected = 1,

    /// <summary>The same for military end use in a country under an arms embargo (Article 4(1)(b)).</summary>
    MilitaryEndUseSuspected = 2,

    /// <summary>The goods may be sent on to somebody else, or elsewhere.</summary>
    DiversionSuspected = 3,

    /// <summary>The authority has informed the exporter that the goods need an authorisation (Article 4(1), 5(1), 9 or 10).</summary>
    InformedByAuthority = 4,

    /// <summary>Cyber-surveillance goods may serve repression or violations of human rights (Article 5).</summary>
    RepressionSuspected = 5,

    /// <summary>The goods may be parts for military goods exported without authorisation (Article 4(1)(c)).</summary>
    PartsForIllegalMilitaryExport = 6,

    /// <summary>The buyer is reluctant to say what the goods are for, or where.</summary>
    EndUseWithheld = 7,

    /// <summary>The goods do not fit what the buyer does.</summary>
    GoodsDoNotFitBuyer = 8,

    /// <summary>The buyer has little or no business background, or cannot be found.</summary>
    NoBusinessBackground = 9,

    /// <summary>The buyer does not know the product and wants it all the same.</summary>
    UnfamiliarWithProduct = 10,

    /// <summary>Installation, training or maintenance that normally go with the goods are declined.</summary>
    ServiceDeclined = 11,

    /// <summary>Payment is unusual: cash, a third party, a price far above the market.</summary>
    UnusualPayment = 12,

    /// <summary>The route, the packaging or the labels make no sense for the goods.</summary>
    UnusualRouteOrPackaging = 13,

    /// <summary>The final destination is a freight forwarder, a warehouse or a free zone.</summary>
    ForwarderAsDestination = 14,

    /// <summary>The end user or destination was changed late, or after a refusal.</summary>
    LateChange = 15,

    /// <summary>The buyer or its owners have ties with armed forces, or with a person under sanctions.</summary>
    TiesWithMilitaryOrListed = 16,

    /// <summary>The order resembles one that a licensing authority refused.</summary>
    SimilarToRefused = 17,
}
