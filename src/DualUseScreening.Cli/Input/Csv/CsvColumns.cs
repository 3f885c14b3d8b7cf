using System.Globalization;
using DualUseScreening.Contract.V1;
using Google.Protobuf.Reflection;
using Google.Type;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>The columns, named like the contract's fields.</summary>
internal static class CsvColumns
{
    /// <summary>Begins the name of a column that holds a property of the goods.</summary>
    public const string AttributePrefix = "attr:";

    /// <summary>The order's reference: rows next to each other that share it are one order.</summary>
    public const string RequestId = "requestId";

    /// <summary>The line's number in its order.</summary>
    public const string ItemId = "itemId";

    /// <summary>What the goods are: the one column that must be there.</summary>
    public const string Description = "description";

    private static readonly IReadOnlyDictionary<string, CsvColumn> ByName = All().ToDictionary(c => Key(c.Name), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => ByName.Values.Select(c => c.Name);

    /// <summary>Finds a column, in any case and with or without blanks, hyphens and underscores; null when there is none.</summary>
    public static CsvColumn? Find(string header)
    {
        var name = header.Trim();
        if (name.StartsWith(AttributePrefix, StringComparison.OrdinalIgnoreCase) && name.Length > AttributePrefix.Length)
        {
            var attribute = name[AttributePrefix.Length..].Trim();
            return new CsvColumn(name, "attributes", true, (_, item, text) =>
            {
                item.Attributes.Add(new Contract.V1.Attribute { Name = attribute, Value = text });
                return null;
            });
        }

        return ByName.GetValueOrDefault(Key(name));
    }

    private static string Key(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    private static IEnumerable<CsvColumn> All() =>
    [
        Order(RequestId, "requestId", (r, t) => r.RequestId = t),
        new("activity", "activity", false, (r, _, t) =>
        {
            var problem = CsvEnum.Read(Enumeration("Activity"), "ACTIVITY_", t, out var number);
            r.Activity = (Activity)number;
            return problem;
        }),
        .. Party("exporter", r => r.Exporter ??= new Party()),
        .. Party("consignee", r => r.Consignee ??= new Party()),
        .. Party("endUser", r => r.EndUser ??= new Party()),
        Order("departure", "route.departureCountry", (r, t) => Route(r).DepartureCountry = t),
        Order("destination", "route.destinationCountry", (r, t) => Route(r).DestinationCountry = t),
        Order("transit", "route.transitCountries", (r, t) => Route(r).TransitCountries.AddRange(Several(t))),
        Order("endUse", "endUse.statement", (r, t) => (r.EndUse ??= new EndUse()).Statement = t),
        new("redFlags", "redFlags", false, (r, _, t) =>
        {
            foreach (var flag in Several(t))
            {
                if (CsvEnum.Read(Enumeration("RedFlag"), "RED_FLAG_", flag, out var number) is { } problem)
                {
                    return problem;
                }

                r.RedFlags.Add((RedFlag)number);
            }

            return null;
        }),
        Order("languageCode", "languageCode", (r, t) => r.LanguageCode = t),
        Order("asOf", "asOf", (r, t) => r.AsOf = t),
        Line(ItemId, "itemId", (i, t) => i.ItemId = t),
        Line(Description, "description", (i, t) => i.Description = t),
        Line("commodityCode", "commodityCode", (i, t) => i.CommodityCode = t),
        Line("casNumber", "casNumber", (i, t) => i.CasNumber = t),
        Line("declaredCode", "declaredCode", (i, t) => i.DeclaredCode = t),
        Line("partNumber", "partNumber", (i, t) => i.PartNumber = t),
        Line("manufacturer", "manufacturer", (i, t) => i.Manufacturer = t),
        Line("origin", "originCountryCode", (i, t) => i.OriginCountryCode = t),
        Line("unit", "unit", (i, t) => i.Unit = t),
        new("quantity", "quantity", true, (_, i, t) => Number(t, out var n) ?? Do(() => i.Quantity = (double)n)),
        new("value", "value", true, (_, i, t) => Number(t, out var n) ?? SetAmount(i.Value ??= new Money(), n)),
        Line("currency", "value.currencyCode", (i, t) => (i.Value ??= new Money()).CurrencyCode = t),
    ];

    private static IEnumerable<CsvColumn> Party(string name, Func<ScreenRequest, Party> party) =>
    [
        Order(name, $"{name}.name", (r, t) => party(r).Name = t),
        Order($"{name}Country", $"{name}.countryCode", (r, t) => party(r).CountryCode = t),
        Order($"{name}Address", $"{name}.address", (r, t) => party(r).Address = t),
        Order($"{name}IncorporatedOn", $"{name}.incorporatedOn", (r, t) => party(r).IncorporatedOn = t),
        new($"{name}Sector", $"{name}.sector", false, (r, _, t) =>
        {
            var problem = CsvEnum.Read(Enumeration("Sector"), "SECTOR_", t, out var number);
            party(r).Sector = (Sector)number;
            return problem;
        }),
    ];

    private static CsvColumn Order(string name, string path, Action<ScreenRequest, string> set) =>
        new(name, path, false, (r, _, t) => Do(() => set(r, t)));

    private static CsvColumn Line(string name, string path, Action<Item, string> set) =>
        new(name, path, true, (_, i, t) => Do(() => set(i, t)));

    private static Route Route(ScreenRequest request) => request.Route ??= new Route();

    private static string[] Several(string text) =>
        text.Split([';', ',', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Number(string text, out decimal number) =>
        CsvNumber.TryRead(text, out number) ? null : $"'{text}' is no number; write 1234.5 or 1234,5";

    private static string? SetAmount(Money money, decimal amount)
    {
        var units = decimal.Truncate(amount);
        if (Math.Abs(units) > long.MaxValue)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{amount} is too large");
        }

        money.Units = (long)units;
        money.Nanos = (int)((amount - units) * 1_000_000_000);
        return null;
    }

    private static EnumDescriptor Enumeration(string name) => TransactionReflection.Descriptor.FindTypeByName<EnumDescriptor>(name);

    private static string? Do(System.Action set)
    {
        set();
        return null;
    }
}
