using System.Globalization;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Server.Receipts;

/// <summary>
/// The facts of a shipment that a receipt stands for, field by field in a fixed order. Blanks and case of texts do not count: a declaration typed
/// again is the same declaration.
/// </summary>
internal static class DeclaredFields
{
    /// <summary>Calls <paramref name="visit"/> for every field with its path and its canonical value.</summary>
    public static void Visit(Transaction t, Action<string, string> visit)
    {
        visit("activity", t.Activity.ToString());
        VisitParty(t.Exporter, visit);
        VisitParty(t.Consignee, visit);
        if (t.EndUserStated)
        {
            VisitParty(t.EndUser, visit);
        }
        else
        {
            visit("endUser.name", "");
            visit("endUser.countryCode", "");
            visit("endUser.address", "");
            visit("endUser.sector", "");
        }

        visit("otherParties", Join(t.OtherParties.Select(p => $"{p.Role}\u001f{Canonical(p.Name)}\u001f{p.Country}\u001f{Canonical(p.Address)}")));
        visit("route.departureCountry", t.Departure);
        visit("route.destinationCountry", t.Destination);
        visit("route.transitCountries", Join(t.TransitCountries));
        visit("conveyance", $"{t.Conveyance.Mode}\u001f{Canonical(t.Conveyance.Name)}\u001f{t.Conveyance.ImoNumber}\u001f{t.Conveyance.Flag}");
        visit("endUse.statement", Canonical(t.EndUse));
        visit("items", t.Items.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var item in t.Items)
        {
            VisitItem(item, visit);
        }
    }

    private static void VisitParty(Party party, Action<string, string> visit)
    {
        visit(party.Path + ".name", Canonical(party.Name));
        visit(party.Path + ".countryCode", party.Country);
        visit(party.Path + ".address", Canonical(party.Address));
        visit(party.Path + ".sector", party.Sector.ToString());
    }

    private static void VisitItem(Item item, Action<string, string> visit)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"items[{item.Index}].");
        visit(path + "itemId", item.ItemId);
        visit(path + "description", Canonical(item.Description));
        visit(path + "commodityCode", item.CommodityCode);
        visit(path + "casNumber", item.CasNumber);
        visit(path + "partNumber", Canonical(item.PartNumber));
        visit(path + "declaredCode", item.DeclaredCode);
        visit(path + "originCountryCode", item.Origin);
        visit(path + "quantity", item.Quantity.ToString("R", CultureInfo.InvariantCulture) + " " + Canonical(item.Unit));
        visit(path + "value", item.Value is { } v ? string.Create(CultureInfo.InvariantCulture, $"{v.Amount:0.#########} {v.Currency}") : "");
        visit(path + "attributes", Join(item.Attributes.Select(a => Canonical(a.Name) + "\u001f" + Canonical(a.Value))));
    }

    private static string Join(IEnumerable<string> parts) => string.Join('\u001e', parts);

    private static string Canonical(string text)
    {
        if (text.Length == 0)
        {
            return text;
        }

        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var blank = true;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (!blank)
                {
                    buffer[length++] = ' ';
                }

                blank = true;
                continue;
            }

            buffer[length++] = char.ToLowerInvariant(c);
            blank = false;
        }

        return new string(buffer[..(length > 0 && blank ? length - 1 : length)]);
    }
}
