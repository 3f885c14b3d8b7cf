namespace DualUseScreening.Screening.Transactions;

/// <summary>One line of an order or declaration.</summary>
public sealed record Item
{
    /// <summary>Number of the line.</summary>
    public required string ItemId { get; init; }

    /// <summary>Position in the request, from 0.</summary>
    public int Index { get; init; }

    /// <summary>What the goods are.</summary>
    public required string Description { get; init; }

    /// <summary>Commodity code, 6, 8 or 10 digits; empty when not stated.</summary>
    public string CommodityCode { get; init; } = "";

    /// <summary>CAS number; empty when not stated.</summary>
    public string CasNumber { get; init; } = "";

    /// <summary>Part number; empty when not stated.</summary>
    public string PartNumber { get; init; } = "";

    /// <summary>Manufacturer; empty when not stated.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>Control-list code assigned by somebody, in the list's spelling, <c>NONE</c>, or empty.</summary>
    public string DeclaredCode { get; init; } = "";

    /// <summary>Country of origin; empty when not stated.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Value; null when not stated.</summary>
    public Money? Value { get; init; }

    /// <summary>Quantity; 0 when not stated.</summary>
    public double Quantity { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Further properties.</summary>
    public IReadOnlyList<ItemAttribute> Attributes { get; init; } = [];
}

/// <summary>A property of an item.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value with unit.</param>
public sealed record ItemAttribute(string Name, string Value);

/// <summary>An amount of money.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Amount">Amount.</param>
public sealed record Money(string Currency, decimal Amount);

/// <summary>What carries the goods.</summary>
/// <param name="Mode">Mode of transport.</param>
/// <param name="Name">Name of the ship or registration.</param>
/// <param name="ImoNumber">IMO number.</param>
/// <param name="Flag">Flag, ISO 3166-1 alpha-2.</param>
public sealed record Conveyance(TransportMode Mode, string Name, string ImoNumber, string Flag)
{
    /// <summary>Nothing stated.</summary>
    public static readonly Conveyance None = new(TransportMode.Unspecified, "", "", "");
}
