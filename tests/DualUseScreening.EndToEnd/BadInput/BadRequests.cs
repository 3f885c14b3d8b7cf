using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Google.Type;

namespace DualUseScreening.EndToEnd.BadInput;

/// <summary>Requests with one thing wrong, and the fields that must be named.</summary>
public static class BadRequests
{
    public static IReadOnlyDictionary<string, (Action<ScreenRequest> Spoil, string[] Fields)> All { get; } =
        new Dictionary<string, (Action<ScreenRequest>, string[])>(StringComparer.Ordinal)
        {
            ["unknown country"] = (r => r.Consignee.CountryCode = "QZ", ["consignee.countryCode"]),
            ["unknown destination"] = (r => r.Route.DestinationCountry = "ZZ", ["route.destinationCountry"]),
            ["country in full"] = (r => r.Exporter.CountryCode = "Belgium", ["exporter.countryCode"]),
            ["unknown transit country"] = (r => r.Route.TransitCountries.Add("XX"), ["route.transitCountries[0]"]),
            ["no destination"] = (r => (r.Route, r.EndUser, r.Consignee) = (null, null, null), ["route.destinationCountry"]),
            ["empty description"] = (r => r.Items[0].Description = "", ["items[0].description"]),
            ["blank description"] = (r => r.Items[0].Description = " \n ", ["items[0].description"]),
            ["no items"] = (r => r.Items.Clear(), ["items"]),
            ["negative quantity"] = (r => r.Items[0].Quantity = -1, ["items[0].quantity"]),
            ["quantity that is no number"] = (r => r.Items[0].Quantity = double.NaN, ["items[0].quantity"]),
            ["infinite quantity"] = (r => r.Items[0].Quantity = double.PositiveInfinity, ["items[0].quantity"]),
            ["code of 7 digits"] = (r => r.Items[0].CommodityCode = "6109100", ["items[0].commodityCode"]),
            ["code of 4 digits"] = (r => r.Items[0].CommodityCode = "6109", ["items[0].commodityCode"]),
            ["code with letters"] = (r => r.Items[0].CommodityCode = "61O91000", ["items[0].commodityCode"]),
            ["code in other digits"] = (r => r.Items[0].CommodityCode = "\u0666\u0661\u0660\u0669\u0661\u0660", ["items[0].commodityCode"]),
            ["CAS number with a wrong check digit"] = (r => r.Items[0].CasNumber = "111-48-9", ["items[0].casNumber"]),
            ["CAS number of no form"] = (r => r.Items[0].CasNumber = "11148", ["items[0].casNumber"]),
            ["control characters"] = (r => r.Items[0].Description = "a\u0000b", ["items[0].description"]),
            ["control characters in a name"] = (r => r.EndUser.Name = "a\u001bb", ["endUser.name"]),
            ["line break in a name"] = (r => r.Consignee.Name = "a\nb", ["consignee.name"]),
            ["replacement character"] = (r => r.Consignee.Address = "a\uFFFDb", ["consignee.address"]),
            ["item twice"] = (r => r.Items.Add(r.Items[0].Clone()), ["items[1].itemId"]),
            ["item without id"] = (r => r.Items[0].ItemId = "", ["items[0].itemId"]),
            ["10,001 items"] = (r => AddItems(r, 10_000), ["items"]),
            ["5 MB description"] = (r => r.Items[0].Description = new string('x', 5_000_000), ["items[0].description"]),
            ["5 MB item id twice"] = (TwoLongIds, ["items[0].itemId", "items[1].itemId"]),
            ["day that does not exist"] = (r => r.AsOf = "2026-02-30", ["asOf"]),
            ["date in another form"] = (r => r.Consignee.IncorporatedOn = "01/03/2023", ["consignee.incorporatedOn"]),
            ["date of birth that does not exist"] = (r => r.EndUser.DateOfBirth = "1970-13-01", ["endUser.dateOfBirth"]),
            ["unknown language"] = (r => r.LanguageCode = "it", ["languageCode"]),
            ["unknown activity"] = (r => r.Activity = (Activity)99, ["activity"]),
            ["unknown red flag"] = (r => r.RedFlags.Add((RedFlag)99), ["redFlags[0]"]),
            ["IMO number with a wrong check digit"] = (r => r.Conveyance = new Conveyance { ImoNumber = "9074720" }, ["conveyance.imoNumber"]),
            ["no control-list code"] = (r => r.Items[0].DeclaredCode = "XYZ", ["items[0].declaredCode"]),
            ["currency"] = (r => r.Items[0].Value = new Money { CurrencyCode = "euro", Units = -1 }, ["items[0].value.currencyCode", "items[0].value.units"]),
            ["attribute without a name"] = (r => r.Items[0].Attributes.Add(new DualUseScreening.Contract.V1.Attribute { Value = "5" }), ["items[0].attributes[0].name"]),
            ["other party without a role"] = (r => r.OtherParties.Add(new Party { Name = "x" }), ["otherParties[0].role"]),
            ["51 other parties"] = (r => r.OtherParties.Add(Enumerable.Repeat(new Party { Name = "x", Role = PartyRole.Broker }, 51)), ["otherParties"]),
            ["everything at once"] = (Everything,
            [
                "consignee.countryCode", "route.departureCountry", "languageCode", "asOf", "items[0].description", "items[0].quantity",
                "items[0].commodityCode", "items[0].casNumber", "items[1].itemId", "items[1].description",
            ]),
        };

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        foreach (var name in All.Keys)
        {
            names.Add(name);
        }

        return names;
    }

    /// <summary>A good request with one thing made wrong.</summary>
    public static ScreenRequest Make(string name)
    {
        var request = Samples.Shirts("bad");
        All[name].Spoil(request);
        return request;
    }

    public static void AddItems(ScreenRequest request, int count)
    {
        for (var i = 0; i < count; i++)
        {
            request.Items.Add(new Item { ItemId = $"more-{i}", Description = "Cotton T-shirts" });
        }
    }

    private static void TwoLongIds(ScreenRequest request)
    {
        request.Items[0].ItemId = new string('i', 5_000_000);
        request.Items.Add(request.Items[0].Clone());
    }

    private static void Everything(ScreenRequest request)
    {
        request.Consignee.CountryCode = "XX";
        request.Route.DepartureCountry = "be";
        request.LanguageCode = "EN";
        request.AsOf = "tomorrow";
        request.Items[0].Description = "";
        request.Items[0].Quantity = -0.5;
        request.Items[0].CommodityCode = "1";
        request.Items[0].CasNumber = "1-2-3";
        request.Items.Add(new Item { ItemId = "1", Description = "\u0007" });
    }
}
