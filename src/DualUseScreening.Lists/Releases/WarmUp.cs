using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Lists.Releases;

/// <summary>Shipments that exercise every check once.</summary>
internal static class WarmUp
{
    public static IReadOnlyList<Transaction> Transactions { get; } = [Shipment("AE"), Shipment("CH"), Shipment("RU")];

    private static Transaction Shipment(string destination)
    {
        var consignee = new Party { Role = PartyRole.Consignee, Path = "consignee", Name = "Warm Start Trading LLC", Country = destination, Address = "1 Harbour Road" };
        return new Transaction
        {
            Activity = Activity.Export,
            Exporter = new Party { Role = PartyRole.Exporter, Path = "exporter", Name = "Exporter NV", Country = "BE", Address = "1000 Brussel" },
            Consignee = consignee,
            EndUser = consignee,
            Departure = "BE",
            Destination = destination,
            EndUse = "resale",
            AsOf = new DateOnly(2026, 1, 1),
            Items =
            [
                new Item
                {
                    ItemId = "1", Description = "5-axis machining centre, UPR 0.8 µm, travel 600 mm", CommodityCode = "84571010", Quantity = 1,
                    Attributes = [new ItemAttribute("contouring axes", "5")],
                },
            ],
        };
    }
}
