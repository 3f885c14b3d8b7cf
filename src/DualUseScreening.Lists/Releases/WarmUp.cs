using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Lists.Releases;

/// <summary>Shipments that exercise every check once.</summary>
internal static class WarmUp
{
    private static readonly Transaction[] Transactions = [Shipment("AE"), Shipment("CH"), Shipment("RU")];

    /// <summary>The first request shall not pay for code and buffers that nobody used yet.</summary>
    public static void Run(ListSnapshot snapshot)
    {
        foreach (var transaction in Transactions)
        {
            _ = snapshot.Screener.Screen(transaction);
        }
    }

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
