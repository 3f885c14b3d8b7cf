using System.Globalization;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Rules;

/// <summary>
/// Makes a shipment of one line from the flat map of a rule's example. What is left out is unsuspicious: from Belgium, a civil factory that is
/// consignee and end user, an ordinary end use. Keys: docs/rules-format.md.
/// </summary>
public static class ExampleTransaction
{
    private const string OrdinaryName = "Example Industries";
    private const string OrdinaryEndUse = "Assembly of household appliances in our own factory";

    private static readonly HashSet<string> Keys =
    [
        "activity", "departure", "destination", "via", "exporter", "exporterCountry", "exporterAddress", "endUser", "endUserCountry", "endUserSector",
        "endUserAddress", "endUserIncorporated", "consignee", "consigneeCountry", "consigneeSector", "consigneeAddress", "consigneeIncorporated",
        "endUse", "description", "hs", "cas", "declaredCode", "origin", "quantity", "unit", "value", "currency", "attributes", "redFlags", "asOf",
        "noReexportClause", "pastShipments", "pastValue", "pastBuyersAtAddress", "pastRouteShipments", "usualQuantity", "otherParty", "otherPartyRole", "otherPartyCountry", "otherPartyAddress",
    ];

    /// <summary>Makes the shipment.</summary>
    /// <param name="example">The map.</param>
    /// <param name="asOf">The day whose law applies when the example names none.</param>
    /// <exception cref="FormatException">A key is unknown, or a value cannot be read.</exception>
    public static Transaction Read(IReadOnlyDictionary<string, string> example, DateOnly asOf)
    {
        foreach (var key in example.Keys)
        {
            if (!Keys.Contains(key))
            {
                throw new FormatException($"unknown example key '{key}'");
            }
        }

        string Get(string key, string otherwise = "") => example.TryGetValue(key, out var value) ? value : otherwise;
        var destination = example.TryGetValue("destination", out var to) ? to : throw new FormatException("an example names its destination");
        var departure = Get("departure", "BE");
        var endUser = Party(PartyRole.EndUser, "endUser", Get, destination, OrdinaryName);
        var isTwo = example.ContainsKey("consignee") || example.ContainsKey("consigneeCountry") || endUser.Country != destination
            || (example.ContainsKey("consigneeSector") && Get("consigneeSector") != Get("endUserSector"))
            || (example.ContainsKey("consigneeAddress") && Get("consigneeAddress") != Get("endUserAddress"));
        var consignee = Party(PartyRole.Consignee, "consignee", Get, destination, isTwo ? OrdinaryName : endUser.Name);
        if (!isTwo)
        {
            consignee = endUser with { Role = PartyRole.Consignee, Path = "consignee", IncorporatedOn = consignee.IncorporatedOn ?? endUser.IncorporatedOn };
            endUser = endUser with { IncorporatedOn = endUser.IncorporatedOn ?? consignee.IncorporatedOn };
        }

        return new Transaction
        {
            Activity = Get("activity") is { Length: > 0 } activity ? Named<Activity>(activity) : Activity.Export,
            Exporter = new Party
            {
                Role = PartyRole.Exporter,
                Path = "exporter",
                Name = Get("exporter", "Voorbeeld NV"),
                Country = Get("exporterCountry", departure),
                Address = Get("exporterAddress"),
            },
            Consignee = consignee,
            EndUser = endUser,
            OtherParties = Others(Get),
            Departure = departure,
            Destination = destination,
            TransitCountries = List(Get("via")),
            EndUse = Get("endUse", OrdinaryEndUse),
            NoReexportClause = Get("noReexportClause") is { Length: > 0 } clause ? clause == "true" : null,
            Items = [Item(Get)],
            Past = example.Keys.Any(k => k.StartsWith("past", StringComparison.Ordinal) || k == "usualQuantity") ? [Past(Get)] : [],
            RedFlags = [.. List(Get("redFlags")).Select(Named<RedFlag>)],
            AsOf = Get("asOf") is { Length: > 0 } day ? Date(day) : asOf,
        };
    }

    private static Party Party(PartyRole role, string path, Func<string, string, string> get, string destination, string name) => new()
    {
        Role = role,
        Path = path,
        Name = get(path, name),
        Country = get(path + "Country", destination),
        Address = get(path + "Address", ""),
        Sector = get(path + "Sector", "") switch
        {
            "" => Sector.CivilIndustry,
            "UNSPECIFIED" => Sector.Unspecified,
            var sector => Named<Sector>(sector),
        },
        IncorporatedOn = get(path + "Incorporated", "") is { Length: > 0 } date ? Date(date) : null,
    };

    private static Party[] Others(Func<string, string, string> get) =>
        get("otherParty", "").Length == 0 && get("otherPartyCountry", "").Length == 0 ? [] :
        [
            new Party
            {
                Role = get("otherPartyRole", "") is { Length: > 0 } role ? Named<PartyRole>(role) : PartyRole.IntermediateConsignee,
                Path = "otherParties[0]",
                Name = get("otherParty", "Example Logistics"),
                Country = get("otherPartyCountry", ""),
                Address = get("otherPartyAddress", ""),
            },
        ];

    private static PastTrade Past(Func<string, string, string> get)
    {
        int Count(string key) => int.Parse(get(key, "0"), NumberStyles.None, CultureInfo.InvariantCulture);
        return new PastTrade(
            Count("pastShipments"), Count("pastValue"), Count("pastBuyersAtAddress"), Count("pastRouteShipments"),
            get("usualQuantity", "") is { Length: > 0 } usual ? double.Parse(usual, CultureInfo.InvariantCulture) : null);
    }

    private static Item Item(Func<string, string, string> get) => new()
    {
        ItemId = "1",
        Description = get("description", "Goods"),
        CommodityCode = get("hs", "").Replace(" ", "", StringComparison.Ordinal),
        CasNumber = get("cas", ""),
        DeclaredCode = get("declaredCode", ""),
        Origin = get("origin", ""),
        Quantity = get("quantity", "") is { Length: > 0 } quantity ? double.Parse(quantity, CultureInfo.InvariantCulture) : 0,
        Unit = get("unit", ""),
        Value = get("value", "") is { Length: > 0 } value ? new Money(get("currency", "EUR"), decimal.Parse(value, CultureInfo.InvariantCulture)) : null,
        Attributes = [.. List(get("attributes", "")).Select(Attribute)],
    };

    private static ItemAttribute Attribute(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? throw new FormatException($"'{text}' is no attribute") : new ItemAttribute(text[..equals], text[(equals + 1)..]);
    }

    private static string[] List(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Named<T>(string name)
        where T : struct, Enum => ContractNames.Parse<T>(name) ?? throw new FormatException($"unknown {typeof(T).Name} '{name}'");
}
