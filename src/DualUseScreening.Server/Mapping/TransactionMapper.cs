using DualUseScreening.Contract.V1;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Text;
using Domain = DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Server.Mapping;

/// <summary>Turns a valid request into a transaction: defaults filled in, names trimmed, codes in the list's spelling.</summary>
internal static class TransactionMapper
{
    /// <summary>The transaction of a request.</summary>
    /// <param name="request">A request that passed the rules.</param>
    /// <param name="today">The day whose law applies when the request names none.</param>
    public static Domain.Transaction ToTransaction(ScreenRequest request, DateOnly today)
    {
        var exporter = ToParty(request.Exporter, Domain.PartyRole.Exporter, "exporter");
        var consignee = ToParty(request.Consignee, Domain.PartyRole.Consignee, "consignee");
        var hasEndUser = request.EndUser is { } stated && (stated.Name.Length > 0 || stated.CountryCode.Length > 0);
        var endUser = hasEndUser ? ToParty(request.EndUser, Domain.PartyRole.EndUser, "endUser") : consignee;
        var destination = First(request.Route?.DestinationCountry, endUser.Country, consignee.Country);
        return new Domain.Transaction
        {
            RequestId = request.RequestId,
            Activity = (Domain.Activity)request.Activity,
            Exporter = exporter,
            Consignee = consignee,
            EndUser = endUser,
            EndUserStated = hasEndUser,
            OtherParties = Parties(request.OtherParties),
            Departure = First(request.Route?.DepartureCountry, exporter.Country),
            Destination = destination,
            TransitCountries = request.Route?.TransitCountries.ToArray() ?? [],
            Conveyance = ToConveyance(request.Conveyance),
            EndUse = request.EndUse?.Statement.Trim() ?? "",
            NoReexportClause = request.EndUse is { HasNoReexportClause: true } endUse ? endUse.NoReexportClause : null,
            Items = Items(request.Items),
            RedFlags = RedFlags(request.RedFlags),
            Language = ToLanguage(request.LanguageCode),
            AsOf = Dates.ReadOrNull(request.AsOf) ?? today,
        };
    }

    /// <summary>The language of a code; English for none.</summary>
    public static Language ToLanguage(string code) => code switch
    {
        "nl" => Language.Nl,
        "fr" => Language.Fr,
        "de" => Language.De,
        _ => Language.En,
    };

    /// <summary>Attributes.</summary>
    public static Domain.ItemAttribute[] Attributes(IReadOnlyList<DualUseScreening.Contract.V1.Attribute> attributes)
    {
        if (attributes.Count == 0)
        {
            return [];
        }

        var result = new Domain.ItemAttribute[attributes.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new Domain.ItemAttribute(attributes[i].Name, attributes[i].Value);
        }

        return result;
    }

    /// <summary>Identifiers.</summary>
    public static Domain.Identifier[] Identifiers(IReadOnlyList<Identifier> identifiers)
    {
        if (identifiers.Count == 0)
        {
            return [];
        }

        var result = new Domain.Identifier[identifiers.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = new Domain.Identifier(identifiers[i].Type.Trim(), identifiers[i].Value.Trim());
        }

        return result;
    }

    private static Domain.Party ToParty(Party? party, Domain.PartyRole role, string path) => party is null
        ? new Domain.Party { Role = role, Path = path }
        : new Domain.Party
        {
            Role = role,
            Path = path,
            Name = party.Name.Trim(),
            Country = party.CountryCode,
            Address = party.Address.Trim(),
            Identifiers = Identifiers(party.Identifiers),
            IncorporatedOn = Dates.ReadOrNull(party.IncorporatedOn),
            Sector = (Domain.Sector)party.Sector,
            DateOfBirth = party.DateOfBirth,
        };

    private static Domain.Party[] Parties(IReadOnlyList<Party> parties)
    {
        if (parties.Count == 0)
        {
            return [];
        }

        var result = new Domain.Party[parties.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = ToParty(parties[i], (Domain.PartyRole)parties[i].Role, $"otherParties[{i}]");
        }

        return result;
    }

    private static Domain.Conveyance ToConveyance(Conveyance? conveyance) => conveyance is null
        ? Domain.Conveyance.None
        : new Domain.Conveyance(
            (Domain.TransportMode)conveyance.Mode, conveyance.Name.Trim(), conveyance.ImoNumber.Trim(), conveyance.FlagCountryCode);

    private static Domain.Item[] Items(IReadOnlyList<Item> items)
    {
        var result = new Domain.Item[items.Count];
        for (var i = 0; i < result.Length; i++)
        {
            var item = items[i];
            result[i] = new Domain.Item
            {
                ItemId = item.ItemId,
                Index = i,
                Description = item.Description,
                CommodityCode = CommodityCodes.Normalise(item.CommodityCode),
                CasNumber = item.CasNumber.Trim(),
                PartNumber = item.PartNumber.Trim(),
                Manufacturer = item.Manufacturer.Trim(),
                DeclaredCode = item.DeclaredCode.Length == 0 ? "" : DeclaredCodes.Normalise(item.DeclaredCode),
                Origin = item.OriginCountryCode,
                Value = item.Value is { } value
                    ? new Domain.Money(value.CurrencyCode, value.Units + value.Nanos / 1_000_000_000m)
                    : null,
                Quantity = item.Quantity,
                Unit = item.Unit.Trim(),
                Attributes = Attributes(item.Attributes),
            };
        }

        return result;
    }

    private static Domain.RedFlag[] RedFlags(IReadOnlyList<RedFlag> flags)
    {
        if (flags.Count == 0)
        {
            return [];
        }

        var result = new Domain.RedFlag[flags.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = (Domain.RedFlag)flags[i];
        }

        return result;
    }

    private static string First(params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (!string.IsNullOrEmpty(text))
            {
                return text;
            }
        }

        return "";
    }
}
