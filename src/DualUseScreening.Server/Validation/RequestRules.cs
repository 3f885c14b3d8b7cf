using System.Globalization;
using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Goods;
using Google.Type;

namespace DualUseScreening.Server.Validation;

/// <summary>Checks requests: every offending field is named, none stops the others from being looked at.</summary>
internal sealed partial class RequestRules(Func<string, bool> isCountry, string prefix = "")
{
    /// <summary>Most lines of one request.</summary>
    public const int MaxItems = 10_000;

    /// <summary>Longest name of a group of stored screenings.</summary>
    public const int MaxGroup = 100;

    /// <summary>Checks a shipment.</summary>
    public Violations Check(ScreenRequest request)
    {
        var violations = new Violations(prefix);
        Text(violations, "requestId", request.RequestId, 200, false);
        Defined(violations, "activity", request.Activity);
        Party(violations, "exporter", request.Exporter, false);
        Party(violations, "consignee", request.Consignee, false);
        Party(violations, "endUser", request.EndUser, false);
        AtMost(violations, "otherParties", request.OtherParties.Count, 50);
        for (var i = 0; i < Math.Min(request.OtherParties.Count, 50); i++)
        {
            Party(violations, $"otherParties[{i}]", request.OtherParties[i], true);
        }

        Route(violations, request);
        Conveyance(violations, request.Conveyance);
        Text(violations, "endUse.statement", request.EndUse?.Statement ?? "", 2_000, true);
        AtMost(violations, "redFlags", request.RedFlags.Count, 50);
        for (var i = 0; i < Math.Min(request.RedFlags.Count, 50); i++)
        {
            Defined(violations, $"redFlags[{i}]", request.RedFlags[i]);
        }

        Language(violations, request.LanguageCode);
        Date(violations, "asOf", request.AsOf);
        Text(violations, "watch.group", request.Watch?.Group ?? "", MaxGroup, false);
        Items(violations, request);
        return violations;
    }

    /// <summary>Checks goods to classify.</summary>
    public Violations Check(ClassifyRequest request)
    {
        var violations = new Violations(prefix);
        if (string.IsNullOrWhiteSpace(request.Description) && request.CasNumber.Length == 0 && request.DeclaredCode.Length == 0 && string.IsNullOrWhiteSpace(request.PartNumber))
        {
            violations.Add("description", "must not be empty");
        }

        Text(violations, "description", request.Description, 4_000, true);
        Text(violations, "manufacturer", request.Manufacturer, 200, false);
        Text(violations, "exporter", request.Exporter, 500, false);
        Goods(violations, "", request.CommodityCode, request.CasNumber, request.DeclaredCode, request.PartNumber, request.Attributes);
        Language(violations, request.LanguageCode);
        Date(violations, "asOf", request.AsOf);
        return violations;
    }

    /// <summary>Checks a party to compare with the lists.</summary>
    public Violations Check(MatchPartyRequest request)
    {
        var violations = new Violations(prefix);
        if (string.IsNullOrWhiteSpace(request.Name))
        {
            violations.Add("name", "must not be empty");
        }

        Text(violations, "name", request.Name, 500, false);
        Text(violations, "address", request.Address, 1_000, true);
        Country(violations, "countryCode", request.CountryCode);
        Defined(violations, "kind", request.Kind);
        Identifiers(violations, "", request.Identifiers);
        BirthDate(violations, "dateOfBirth", request.DateOfBirth);
        Language(violations, request.LanguageCode);
        return violations;
    }

    private void Items(Violations violations, ScreenRequest request)
    {
        if (request.Items.Count == 0)
        {
            violations.Add("items", "at least one item");
        }

        if (request.Items.Count > MaxItems)
        {
            violations.Add("items", $"at most {MaxItems} items, not {request.Items.Count}");
            return;
        }

        var ids = new HashSet<string>(request.Items.Count, StringComparer.Ordinal);
        for (var i = 0; i < request.Items.Count; i++)
        {
            var item = request.Items[i];
            var path = $"items[{i}].";
            Text(violations, path + "itemId", item.ItemId, 80, false);
            if (item.ItemId.Length == 0)
            {
                violations.Add(path + "itemId", "must not be empty");
            }
            else if (!ids.Add(item.ItemId) && item.ItemId.Length <= 80)
            {
                violations.Add(path + "itemId", $"'{item.ItemId}' is there twice");
            }

            if (string.IsNullOrWhiteSpace(item.Description))
            {
                violations.Add(path + "description", "must not be empty");
            }

            Text(violations, path + "description", item.Description, 4_000, true);
            Text(violations, path + "manufacturer", item.Manufacturer, 200, false);
            Text(violations, path + "unit", item.Unit, 20, false);
            Country(violations, path + "originCountryCode", item.OriginCountryCode);
            Goods(violations, path, item.CommodityCode, item.CasNumber, item.DeclaredCode, item.PartNumber, item.Attributes);
            if (!double.IsFinite(item.Quantity) || item.Quantity < 0)
            {
                violations.Add(path + "quantity", "a finite number, not negative");
            }

            Amount(violations, path + "value", item.Value);
        }
    }

    private static void Goods(
        Violations violations, string path, string commodityCode, string cas, string declaredCode, string partNumber,
        IReadOnlyList<DualUseScreening.Contract.V1.Attribute> attributes)
    {
        var code = Mapping.CommodityCodes.Normalise(commodityCode);
        if (code.Length > 0 && (code.Length is not (6 or 8 or 10) || !code.All(char.IsAsciiDigit)))
        {
            violations.Add(path + "commodityCode", "6, 8 or 10 digits");
        }

        if (cas.Length > 0 && !CasNumber.IsValid(cas.Trim()))
        {
            violations.Add(path + "casNumber", "no CAS number: wrong form or check digit");
        }

        if (declaredCode.Length > 0 && !Screening.Goods.DeclaredCodes.IsWellFormed(declaredCode))
        {
            violations.Add(path + "declaredCode", "a control-list code such as 3A001.a.5.a, or NONE");
        }

        Text(violations, path + "partNumber", partNumber, 100, false);
        AtMost(violations, path + "attributes", attributes.Count, 100);
        for (var a = 0; a < Math.Min(attributes.Count, 100); a++)
        {
            if (string.IsNullOrWhiteSpace(attributes[a].Name))
            {
                violations.Add($"{path}attributes[{a}].name", "must not be empty");
            }

            Text(violations, $"{path}attributes[{a}].name", attributes[a].Name, 200, false);
            Text(violations, $"{path}attributes[{a}].value", attributes[a].Value, 200, false);
        }
    }

    private void Party(Violations violations, string path, Party? party, bool needsRole)
    {
        if (party is null)
        {
            return;
        }

        Text(violations, path + ".name", party.Name, 500, false);
        Text(violations, path + ".address", party.Address, 1_000, true);
        Country(violations, path + ".countryCode", party.CountryCode);
        Identifiers(violations, path + ".", party.Identifiers);
        Date(violations, path + ".incorporatedOn", party.IncorporatedOn);
        BirthDate(violations, path + ".dateOfBirth", party.DateOfBirth);
        Defined(violations, path + ".sector", party.Sector);
        Defined(violations, path + ".role", party.Role);
        if (needsRole && party.Role == PartyRole.Unspecified)
        {
            violations.Add(path + ".role", "must say which part the party plays");
        }
    }

    private static void Identifiers(Violations violations, string path, IReadOnlyList<Identifier> identifiers)
    {
        AtMost(violations, path + "identifiers", identifiers.Count, 20);
        for (var i = 0; i < Math.Min(identifiers.Count, 20); i++)
        {
            Text(violations, $"{path}identifiers[{i}].type", identifiers[i].Type, 40, false);
            Text(violations, $"{path}identifiers[{i}].value", identifiers[i].Value, 80, false);
        }
    }

    private void Route(Violations violations, ScreenRequest request)
    {
        var route = request.Route;
        Country(violations, "route.departureCountry", route?.DepartureCountry ?? "");
        Country(violations, "route.destinationCountry", route?.DestinationCountry ?? "");
        if (string.IsNullOrEmpty(route?.DestinationCountry) && string.IsNullOrEmpty(request.EndUser?.CountryCode)
            && string.IsNullOrEmpty(request.Consignee?.CountryCode))
        {
            violations.Add("route.destinationCountry", "must be stated here, or as the end user's or consignee's country");
        }

        if (route is null)
        {
            return;
        }

        AtMost(violations, "route.transitCountries", route.TransitCountries.Count, 20);
        for (var i = 0; i < Math.Min(route.TransitCountries.Count, 20); i++)
        {
            if (route.TransitCountries[i].Length == 0)
            {
                violations.Add($"route.transitCountries[{i}]", "must not be empty");
            }

            Country(violations, $"route.transitCountries[{i}]", route.TransitCountries[i]);
        }
    }

    private void Conveyance(Violations violations, Conveyance? conveyance)
    {
        if (conveyance is null)
        {
            return;
        }

        Defined(violations, "conveyance.mode", conveyance.Mode);
        Text(violations, "conveyance.name", conveyance.Name, 200, false);
        Country(violations, "conveyance.flagCountryCode", conveyance.FlagCountryCode);
        if (conveyance.ImoNumber.Length > 0 && !Mapping.ImoNumbers.IsValid(conveyance.ImoNumber))
        {
            violations.Add("conveyance.imoNumber", "seven digits, the last one a check digit");
        }
    }

    private static void Amount(Violations violations, string path, Money? money)
    {
        if (money is null)
        {
            return;
        }

        if (money.CurrencyCode.Length != 3 || !money.CurrencyCode.All(char.IsAsciiLetterUpper))
        {
            violations.Add(path + ".currencyCode", "an ISO 4217 code of three capital letters");
        }

        if (money.Units < 0)
        {
            violations.Add(path + ".units", "not negative");
        }

        if (money.Nanos is < 0 or > 999_999_999)
        {
            violations.Add(path + ".nanos", "0 to 999,999,999");
        }
    }

    private void Country(Violations violations, string path, string code)
    {
        if (code.Length > 0 && !isCountry(code))
        {
            violations.Add(path, code.Length > 20 ? "no country code of ISO 3166-1 alpha-2" : $"'{code}' is no country code of ISO 3166-1 alpha-2");
        }
    }

    private static void Date(Violations violations, string path, string date)
    {
        if (date.Length > 0 && !Mapping.Dates.TryRead(date, out _))
        {
            violations.Add(path, "a date that exists, YYYY-MM-DD");
        }
    }

    private static void BirthDate(Violations violations, string path, string date)
    {
        if (date.Length == 4 && int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1850 and <= 2100)
        {
            return;
        }

        if (date.Length > 0 && !Mapping.Dates.TryRead(date, out _))
        {
            violations.Add(path, "a date that exists, YYYY-MM-DD, or a year");
        }
    }

    private static void Language(Violations violations, string code)
    {
        if (code is not ("" or "en" or "nl" or "fr" or "de"))
        {
            violations.Add("languageCode", "en, nl, fr or de");
        }
    }

    private static void Text(Violations violations, string path, string text, int maximum, bool lines)
    {
        if (TextRules.Problem(text, maximum, lines) is { } problem)
        {
            violations.Add(path, problem);
        }
    }

    private static void Defined<T>(Violations violations, string path, T value)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            violations.Add(path, "not a value of the contract");
        }
    }

    private static void AtMost(Violations violations, string path, int count, int maximum)
    {
        if (count > maximum)
        {
            violations.Add(path, $"at most {maximum}, not {count}");
        }
    }
}
