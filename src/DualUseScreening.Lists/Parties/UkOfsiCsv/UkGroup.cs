using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UkOfsiCsv;

/// <summary>The rows of one British designation.</summary>
internal sealed class UkGroup
{
    private readonly UkColumns columns;
    private readonly string id;
    private readonly string source;
    private readonly PartyKind kind;
    private readonly DateOnly? listed;
    private readonly EntryParts parts = new();
    private readonly List<(string Name, bool Weak)> aliases = [];

    public UkGroup(string id, UkColumns columns, CsvHeader row, StrictCsv csv, string source)
    {
        this.id = id;
        this.columns = columns;
        this.source = source;
        kind = row[columns.Kind].ToUpperInvariant() switch
        {
            "INDIVIDUAL" => PartyKind.Person,
            "ENTITY" => PartyKind.Organisation,
            "SHIP" => PartyKind.Vessel,
            string other => throw csv.Error(columns.Kind, $"'{other}' is none of Individual, Entity, Ship"),
        };
        listed = ListDates.Day(row[columns.Listed]);
    }

    public void AddRow(CsvHeader row, StrictCsv csv)
    {
        string name = string.Join(' ', new[] { row["Name 1"], row["Name 2"], row["Name 3"], row["Name 4"], row["Name 5"], row["Name 6"] }.Where(part => part.Length > 0));
        if (name.Length == 0)
        {
            throw csv.Error("Name 6", $"designation {id} has a row without a name");
        }

        if (row[columns.NameType].StartsWith("Primary name", StringComparison.OrdinalIgnoreCase) && !row[columns.NameType].Contains("variation", StringComparison.OrdinalIgnoreCase))
        {
            parts.AddName(name);
        }
        else
        {
            aliases.Add((name, row[columns.Quality].StartsWith("Low", StringComparison.OrdinalIgnoreCase) || row[columns.Quality].StartsWith("Weak", StringComparison.OrdinalIgnoreCase)));
        }

        aliases.Add((row[columns.OtherScript], false));
        parts.AddProgramme(row[columns.Regime]);
        foreach (string nationality in row[columns.Nationality].Split([';', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            // "(1) Syria (2) Lebanon"
            foreach (string one in nationality.Split('('))
            {
                int close = one.IndexOf(')', StringComparison.Ordinal);
                parts.AddCountry(one[(close + 1)..]);
            }
        }

        parts.AddAddress(row[columns.Country], row[columns.Address + "1"], row[columns.Address + "2"], row[columns.Address + "3"], row[columns.Address + "4"], row[columns.Address + "5"], row[columns.Address + "6"], row[columns.PostCode]);
        parts.AddBirthDate(ListDates.Birth(Numbered(row[columns.Born])));
        parts.AddIdentifier("passport", Numbered(row[columns.Passport]));
        parts.AddIdentifier("national-id", Numbered(row[columns.NationalId]));
        if (columns.Imo.Length > 0)
        {
            parts.AddIdentifier("imo", row[columns.Imo]);
            parts.AddIdentifier("registration", row[columns.Registration]);
        }
    }

    public PartyEntry Entry(PartyListFiles files, StrictCsv csv)
    {
        foreach ((string name, bool weak) in aliases)
        {
            parts.AddName(name, weak);
        }

        if (parts.PrimaryName.Length == 0)
        {
            throw csv.Error("Name 6", $"designation {id} has no name");
        }

        return parts.Entry(files.ListName, id, kind) with
        {
            Effect = files.Effect ?? PartyEffect.AssetFreeze,
            Jurisdiction = files.Jurisdiction ?? "UK",
            LegalBasis = new PartyLegalBasis("Sanctions and Anti-Money Laundering Act 2018", parts.Programmes.Count > 0 ? parts.Programmes[0] : null),
            ListedOn = listed,
            SourceReference = source,
        };
    }

    private static string Numbered(string value)
    {
        int close = value.StartsWith('(') ? value.IndexOf(')', StringComparison.Ordinal) : -1;
        return value[(close + 1)..].Trim();
    }
}
