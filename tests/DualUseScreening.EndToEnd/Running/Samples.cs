using DualUseScreening.Contract.V1;

namespace DualUseScreening.EndToEnd.Running;

/// <summary>Requests to begin from.</summary>
public static class Samples
{
    public static ScreenRequest Shirts(string id = "shirts") => new()
    {
        RequestId = id,
        Activity = Activity.Export,
        Exporter = new Party { Name = "Voorbeeld Textiel NV", CountryCode = "BE" },
        Consignee = new Party { Name = "Modehaus Basel AG", CountryCode = "CH" },
        EndUser = new Party { Name = "Modehaus Basel AG", CountryCode = "CH", Sector = Sector.CivilIndustry },
        Route = new Route { DepartureCountry = "BE", DestinationCountry = "CH" },
        EndUse = new EndUse { Statement = "retail sale" },
        Items = { new Item { ItemId = "1", Description = "Cotton T-shirts, printed", CommodityCode = "61091000", Quantity = 5000 } },
    };
}
