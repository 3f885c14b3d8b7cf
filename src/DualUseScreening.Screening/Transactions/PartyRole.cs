namespace DualUseScreening.Screening.Transactions;

/// <summary>The part somebody plays in the shipment.</summary>
public enum PartyRole
{
    /// <summary>The role follows from the field the party stands in.</summary>
    Unspecified = 0,

    /// <summary>Sends the goods.</summary>
    Exporter = 1,

    /// <summary>Receives the goods.</summary>
    Consignee = 2,

    /// <summary>Uses the goods in the end.</summary>
    EndUser = 3,

    /// <summary>Arranges the deal.</summary>
    Broker = 4,

    /// <summary>Forwards the goods.</summary>
    FreightForwarder = 5,

    /// <summary>Holds the goods on the way.</summary>
    IntermediateConsignee = 6,

    /// <summary>Is told of the arrival.</summary>
    NotifyParty = 7,

    /// <summary>Finances or pays.</summary>
    Bank = 8,

    /// <summary>Carries the goods.</summary>
    Carrier = 9,

    /// <summary>Owns another party or the ship.</summary>
    Owner = 10,
}
