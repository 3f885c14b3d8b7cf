using System.Globalization;
using System.Xml.Linq;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.EuFsfXml;

/// <summary>The consolidated list of persons and entities under EU financial sanctions, XML version 1.1 (root <c>export</c>, elements <c>sanctionEntity</c>).</summary>
public sealed class EuFsfXmlReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "eu-fsf-xml";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        int count = 0;
        foreach ((XElement element, int line) in StrictXml.Elements(file, files.Open(file), "export", "sanctionEntity"))
        {
            count++;
            yield return Entry(files, file, element, line);
        }

        if (count == 0)
        {
            throw new ListFormatException(file, 0, "sanctionEntity", "no entries");
        }
    }

    private static PartyEntry Entry(PartyListFiles files, string file, XElement element, int line)
    {
        string id = Attribute(element, "logicalId");
        if (id.Length == 0)
        {
            throw new ListFormatException(file, line, "logicalId", "missing");
        }

        var parts = new EntryParts();
        string act = "";
        DateOnly? listed = null;
        PartyKind kind = PartyKind.Unknown;

        // Strong names first, so that the primary name is one of them.
        foreach (bool strong in (ReadOnlySpan<bool>)[true, false])
        {
            foreach (XElement child in element.Elements())
            {
                if (child.Name.LocalName == "nameAlias" && (Attribute(child, "strong") != "false") == strong)
                {
                    parts.AddName(WholeName(child), weak: !strong);
                }
            }
        }

        foreach (XElement child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "regulation":
                    act = act.Length > 0 ? act : Attribute(child, "numberTitle");
                    listed ??= ListDates.Day(Attribute(child, "entryIntoForceDate"));
                    parts.AddProgramme(Attribute(child, "programme"));
                    break;
                case "subjectType":
                    kind = EuSubject.Kind(Attribute(child, "code"), Attribute(child, "classificationCode"))
                        ?? throw new ListFormatException(file, line, "subjectType", $"'{Attribute(child, "code")}' is not known");
                    break;
                case "citizenship":
                    parts.AddCountry(Attribute(child, "countryIso2Code"));
                    break;
                case "address":
                    parts.AddAddress(Attribute(child, "countryIso2Code"), Attribute(child, "street"), PoBox(child), Attribute(child, "zipCode"), Attribute(child, "city"), Attribute(child, "region"), Attribute(child, "place"));
                    break;
                case "birthdate":
                    parts.AddBirthDate(Birth(child));
                    break;
                case "identification":
                    parts.AddIdentifier(EuSubject.IdentifierType(Attribute(child, "identificationTypeCode")), Attribute(child, "number") is { Length: > 0 } number ? number : Attribute(child, "latinNumber"));
                    break;
            }
        }

        if (parts.PrimaryName.Length == 0)
        {
            throw new ListFormatException(file, line, "nameAlias", $"entity {id} has no name");
        }

        return parts.Entry(files.ListName, Attribute(element, "euReferenceNumber") is { Length: > 0 } reference ? reference : id, kind) with
        {
            Effect = files.Effect ?? PartyEffect.AssetFreeze,
            Jurisdiction = files.Jurisdiction ?? "EU",
            LegalBasis = new PartyLegalBasis(act.Length > 0 ? $"Regulation (EU) {act}" : "", null),
            ListedOn = listed ?? ListDates.Day(Attribute(element, "designationDate")),
            SourceReference = $"{file}, logicalId {id}",
        };
    }

    private static string WholeName(XElement alias)
    {
        string whole = Attribute(alias, "wholeName");
        return whole.Length > 0 ? whole : $"{Attribute(alias, "firstName")} {Attribute(alias, "middleName")} {Attribute(alias, "lastName")}".Replace("  ", " ", StringComparison.Ordinal).Trim();
    }

    private static string PoBox(XElement address) => Attribute(address, "poBox") is { Length: > 0 } box ? $"P.O. Box {box}" : "";

    private static PartyBirthDate? Birth(XElement birth)
    {
        bool about = Attribute(birth, "circa") == "true";
        if (ListDates.Day(Attribute(birth, "birthdate")) is { } day)
        {
            return PartyBirthDate.On(day) with { Approximate = about };
        }

        if (Number(birth, "yearRangeFrom") is int from && Number(birth, "yearRangeTo") is int to && from > 0)
        {
            return new PartyBirthDate(from, to, Approximate: about);
        }

        return Number(birth, "year") is int year and > 0 ? new PartyBirthDate(year, year, Positive(Number(birth, "monthOfYear")), Positive(Number(birth, "dayOfMonth")), about) : null;
    }

    private static int? Positive(int? value) => value > 0 ? value : null;

    private static int? Number(XElement element, string name) =>
        int.TryParse(Attribute(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value.Trim() ?? "";
}
