using System.Globalization;
using DualUseScreening.Lists.Parties.EuFsfXml;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.EuFsfCsv;

/// <summary>The rows of one entity.</summary>
internal sealed class EuCsvEntity
{
    private readonly EntryParts parts = new();
    private readonly string reference;
    private readonly string source;
    private readonly PartyKind kind;
    private readonly string act;
    private readonly DateOnly? listed;

    public EuCsvEntity(string id, CsvHeader row, StrictCsv csv, string source)
    {
        Id = id;
        this.source = source;
        reference = row["Entity_EU_ReferenceNumber"];
        kind = EuSubject.Kind(row["Entity_SubjectType"], row["Entity_SubjectType_ClassificationCode"])
            ?? throw csv.Error("Entity_SubjectType", $"'{row["Entity_SubjectType"]}' is not known");
        act = row["Entity_Regulation_NumberTitle"];
        listed = ListDates.Day(row["Entity_Regulation_EntryIntoForceDate"]) ?? ListDates.Day(row["Entity_DesignationDate"]);
    }

    public string Id { get; }

    public void AddRow(CsvHeader row)
    {
        string whole = row["NameAlias_WholeName"];
        if (whole.Length == 0)
        {
            whole = string.Join(' ', new[] { row["NameAlias_FirstName"], row["NameAlias_MiddleName"], row["NameAlias_LastName"] }.Where(part => part.Length > 0));
        }

        bool weak = row["NameAlias_Strong"].Equals("false", StringComparison.OrdinalIgnoreCase) || row["NameAlias_Remark"].Contains("low quality", StringComparison.OrdinalIgnoreCase);
        parts.AddName(whole, weak);
        parts.AddProgramme(row["Entity_Regulation_Programme"]);
        parts.AddCountry(row["Citizenship_CountryIso2Code"]);
        string box = row["Address_PoBox"];
        parts.AddAddress(row["Address_CountryIso2Code"], row["Address_Street"], box.Length > 0 ? $"P.O. Box {box}" : "", row["Address_ZipCode"], row["Address_City"], row["Address_Region"], row["Address_Place"]);
        parts.AddIdentifier(EuSubject.IdentifierType(row["Identification_TypeCode"]), row["Identification_Number"]);
        bool about = row["BirthDate_Circa"].Equals("true", StringComparison.OrdinalIgnoreCase);
        if (ListDates.Birth(row["BirthDate_BirthDate"]) is { } born)
        {
            parts.AddBirthDate(born with { Approximate = about });
        }
        else if (int.TryParse(row["BirthDate_Year"], NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year > 0)
        {
            parts.AddBirthDate(PartyBirthDate.In(year, about));
        }
    }

    public PartyEntry Entry(PartyListFiles files, StrictCsv csv)
    {
        if (parts.PrimaryName.Length == 0)
        {
            throw csv.Error("NameAlias_WholeName", $"entity {Id} has no name");
        }

        return parts.Entry(files.ListName, reference.Length > 0 ? reference : Id, kind) with
        {
            Effect = files.Effect ?? PartyEffect.AssetFreeze,
            Jurisdiction = files.Jurisdiction ?? "EU",
            LegalBasis = new PartyLegalBasis(act.Length > 0 ? $"Regulation (EU) {act}" : "", null),
            ListedOn = listed,
            SourceReference = source,
        };
    }
}
