using System.Globalization;
using System.Xml.Linq;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UnXml;

/// <summary>The consolidated list of the United Nations Security Council (XML, root <c>CONSOLIDATED_LIST</c>).</summary>
public sealed class UnXmlReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "un-xml";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        int count = 0;
        foreach ((XElement element, int line) in StrictXml.Elements(file, files.Open(file), "CONSOLIDATED_LIST", "INDIVIDUAL", "ENTITY"))
        {
            count++;
            yield return Entry(files, file, element, line);
        }

        if (count == 0)
        {
            throw new ListFormatException(file, 0, "INDIVIDUALS", "no entries");
        }
    }

    private static PartyEntry Entry(PartyListFiles files, string file, XElement element, int line)
    {
        bool person = element.Name.LocalName == "INDIVIDUAL";
        string id = Text(element, "DATAID");
        string reference = Text(element, "REFERENCE_NUMBER");
        if (id.Length == 0)
        {
            throw new ListFormatException(file, line, "DATAID", "empty");
        }

        var parts = new EntryParts();
        parts.AddName(string.Join(' ', Texts(element, "FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")));
        if (parts.PrimaryName.Length == 0)
        {
            throw new ListFormatException(file, line, "FIRST_NAME", $"entry {id} has no name");
        }

        parts.AddName(Text(element, "NAME_ORIGINAL_SCRIPT"));
        string kind = person ? "INDIVIDUAL" : "ENTITY";
        foreach (XElement alias in element.Elements(kind + "_ALIAS"))
        {
            parts.AddName(Text(alias, "ALIAS_NAME"), Text(alias, "QUALITY").Equals("Low", StringComparison.OrdinalIgnoreCase));
        }

        foreach (XElement nationality in element.Elements("NATIONALITY").Elements("VALUE"))
        {
            parts.AddCountry(nationality.Value);
        }

        foreach (XElement address in element.Elements(kind + "_ADDRESS"))
        {
            parts.AddAddress(Text(address, "COUNTRY"), Text(address, "STREET"), Text(address, "CITY"), Text(address, "STATE_PROVINCE"), Text(address, "ZIP_CODE"));
        }

        foreach (XElement birth in element.Elements("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            parts.AddBirthDate(Birth(birth));
        }

        foreach (XElement document in element.Elements("INDIVIDUAL_DOCUMENT"))
        {
            string type = IdentifierTypes.Of($"{Text(document, "TYPE_OF_DOCUMENT")} {Text(document, "TYPE_OF_DOCUMENT2")}");
            parts.AddIdentifier(type, Text(document, "NUMBER"));
        }

        AddImo(parts, Text(element, "COMMENTS1"));
        parts.AddProgramme(Text(element, "UN_LIST_TYPE"));
        return parts.Entry(files.ListName, id, person ? PartyKind.Person : PartyKind.Organisation) with
        {
            Effect = files.Effect ?? PartyEffect.AssetFreeze,
            Jurisdiction = files.Jurisdiction ?? "UN",
            LegalBasis = new PartyLegalBasis("United Nations Security Council", reference.Length > 0 ? reference : null),
            ListedOn = ListDates.Day(Text(element, "LISTED_ON")),
            SourceReference = $"{file}, DATAID {id}",
        };
    }

    private static PartyBirthDate? Birth(XElement birth)
    {
        bool about = Text(birth, "TYPE_OF_DATE").Equals("APPROXIMATELY", StringComparison.OrdinalIgnoreCase);
        if (ListDates.Day(Text(birth, "DATE")) is { } day)
        {
            return PartyBirthDate.On(day) with { Approximate = about };
        }

        if (Year(birth, "FROM_YEAR") is int from && Year(birth, "TO_YEAR") is int to)
        {
            return new PartyBirthDate(from, to, Approximate: about);
        }

        return Year(birth, "YEAR") is int year ? PartyBirthDate.In(year, about) : null;
    }

    /// <summary>The numbers of the ships that a comment names: "IMO number: 8312497".</summary>
    private static void AddImo(EntryParts parts, string comment)
    {
        for (int at = comment.IndexOf("IMO", StringComparison.Ordinal); at >= 0; at = comment.IndexOf("IMO", at + 3, StringComparison.Ordinal))
        {
            int start = comment.AsSpan(at).IndexOfAnyInRange('0', '9') + at;
            if (start < at || start > at + 16 || start + 7 > comment.Length || comment.AsSpan(start, 7).IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                continue;
            }

            parts.AddIdentifier("imo", comment.Substring(start, 7));
        }
    }

    private static int? Year(XElement element, string name) =>
        int.TryParse(Text(element, name), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    private static string Text(XElement element, string name) => element.Element(name)?.Value.Trim() ?? "";

    private static IEnumerable<string> Texts(XElement element, params string[] names)
    {
        foreach (string name in names)
        {
            string text = Text(element, name);
            if (text.Length > 0)
            {
                yield return text;
            }
        }
    }
}
