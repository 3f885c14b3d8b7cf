using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Goods;

/// <summary>Goods to compare with the control list.</summary>
/// <param name="Description">What they are.</param>
/// <param name="CommodityCode">6, 8 or 10 digits; empty when not stated.</param>
/// <param name="CasNumber">CAS number; empty when not stated.</param>
/// <param name="DeclaredCode">Control-list code that somebody assigned; empty when none.</param>
/// <param name="Attributes">Further properties.</param>
/// <param name="AsOf">The day whose list applies.</param>
public sealed record GoodsQuery(
    string Description, string CommodityCode, string CasNumber, string DeclaredCode, IReadOnlyList<ItemAttribute> Attributes, DateOnly AsOf)
{
    /// <summary>Part number; empty when not stated.</summary>
    public string PartNumber { get; init; } = "";

    /// <summary>Manufacturer; empty when not stated.</summary>
    public string Manufacturer { get; init; } = "";

    /// <summary>The goods of one line.</summary>
    public static GoodsQuery Of(Item item, DateOnly asOf) =>
        new(item.Description, item.CommodityCode, item.CasNumber, item.DeclaredCode, item.Attributes, asOf)
        {
            PartNumber = item.PartNumber,
            Manufacturer = item.Manufacturer,
        };
}
