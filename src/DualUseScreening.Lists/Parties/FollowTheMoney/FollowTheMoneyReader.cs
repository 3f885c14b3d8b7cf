using System.Globalization;
using System.Text.Json;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.FollowTheMoney;

/// <summary>
/// Entities of the FollowTheMoney model as JSON lines (<c>entities.ftm.json</c> of any collection). The file is read twice: first for what links
/// entities (ownership, sanctions, addresses), then for the parties.
/// </summary>
public sealed class FollowTheMoneyReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "opensanctions-ftm-json";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        var links = new FtmLinks();
        foreach ((JsonElement entity, _) in JsonLines.Read(file, files.Open(file)))
        {
            links.Add(entity);
        }

        int count = 0;
        foreach ((JsonElement entity, int line) in JsonLines.Read(file, files.Open(file)))
        {
            string id = FtmProperties.Id(entity);
            string schema = FtmProperties.Schema(entity);
            if (id.Length == 0 || schema.Length == 0)
            {
                throw new ListFormatException(file, line, id.Length == 0 ? "id" : "schema", "missing");
            }

            if (Kind(schema) is not { } kind)
            {
                continue;
            }

            count++;
            yield return Entry(files, file, line, entity, id, kind, links);
        }

        if (count == 0)
        {
            throw new ListFormatException(file, 0, "schema", "no parties");
        }
    }

    private static PartyEntry Entry(PartyListFiles files, string file, int line, JsonElement entity, string id, PartyKind kind, FtmLinks links)
    {
        var parts = new EntryParts();
        foreach (string name in FtmProperties.Of(entity, "name"))
        {
            parts.AddName(name);
        }

        parts.AddName(FtmProperties.Caption(entity));
        foreach (string name in FtmProperties.Of(entity, "alias", "previousName"))
        {
            parts.AddName(name);
        }

        foreach (string name in FtmProperties.Of(entity, "weakAlias", "abbreviation"))
        {
            parts.AddName(name, weak: true);
        }

        if (parts.PrimaryName.Length == 0)
        {
            throw new ListFormatException(file, line, "name", $"entity {id} has no name");
        }

        foreach (string country in FtmProperties.Of(entity, "country", "nationality", "citizenship", "jurisdiction", "mainCountry", "flag"))
        {
            parts.AddCountry(country);
        }

        foreach (string address in FtmProperties.Of(entity, "address"))
        {
            parts.AddAddress("", address);
        }

        foreach (string address in FtmProperties.Of(entity, "addressEntity"))
        {
            if (links.Address(address) is { } full)
            {
                parts.AddAddress(full.Country, full.Text);
            }
        }

        foreach (string date in FtmProperties.Of(entity, "birthDate"))
        {
            parts.AddBirthDate(ListDates.Birth(date));
        }

        AddNumbers(entity, parts);
        FtmSanction? sanction = links.Sanction(id);
        foreach (string programme in FtmProperties.Of(entity, "programId", "topics"))
        {
            parts.AddProgramme(programme);
        }

        parts.AddProgramme(sanction?.Programme ?? "");
        return parts.Entry(files.ListName, id, kind) with
        {
            Effect = files.Effect ?? FtmTopics.Effect(FtmProperties.Of(entity, "topics")),
            Jurisdiction = files.Jurisdiction ?? sanction?.Country ?? "",
            LegalBasis = new PartyLegalBasis(sanction?.Authority ?? "", sanction?.Programme is { Length: > 0 } programmeName ? programmeName : null),
            ListedOn = sanction?.Since,
            SourceReference = FtmProperties.Of(entity, "sourceUrl").FirstOrDefault() ?? $"{file}, {id}",
            Owners = links.Owners(id),
        };
    }

    private static void AddNumbers(JsonElement entity, EntryParts parts)
    {
        ReadOnlySpan<(string Property, string Type)> numbers =
        [
            ("imoNumber", "imo"), ("mmsi", "mmsi"), ("passportNumber", "passport"), ("idNumber", "national-id"), ("registrationNumber", "registration"), ("ogrnCode", "registration"), ("taxNumber", "tax"), ("innCode", "tax"),
            ("vatCode", "tax"), ("leiCode", "lei"), ("swiftBic", "swift"), ("callSign", "call-sign"), ("serialNumber", "msn"), ("uscCode", "registration"),
        ];
        foreach ((string property, string type) in numbers)
        {
            foreach (string value in FtmProperties.Of(entity, property))
            {
                parts.AddIdentifier(type, value);
            }
        }
    }

    private static PartyKind? Kind(string schema) => schema switch
    {
        "Person" => PartyKind.Person,
        "Company" or "Organization" or "PublicBody" => PartyKind.Organisation,
        "LegalEntity" => PartyKind.Unknown,
        "Vessel" => PartyKind.Vessel,
        "Airplane" => PartyKind.Aircraft,
        _ => null,
    };
}
