using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.BisDpl;

/// <summary>The denied persons of the US Department of Commerce: tab-separated, quoted, with a header. The rows have no number; name, place and date stand for one.</summary>
public sealed class BisDplReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "bis-dpl";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        using var csv = new StrictCsv(file, files.Open(file), '\t');
        if (!csv.Read())
        {
            throw csv.Error(null, "empty");
        }

        var row = new CsvHeader(csv, "Name", "Street_Address", "City", "Country", "Effective_Date", "FR_Citation");
        int count = 0;
        while (csv.Read())
        {
            csv.Expect(row.Count);
            count++;
            var parts = new EntryParts();
            parts.AddName(row.Required("Name"));
            parts.AddAddress(row["Country"], row["Street_Address"], row["City"], row["State"], row["Postal_Code"]);
            string id = $"{row["Name"]}|{row["City"]}|{row["Effective_Date"]}";
            yield return parts.Entry(files.ListName, id, PartyKind.Unknown) with
            {
                Programmes = ["Denied Persons List"],
                Effect = files.Effect ?? PartyEffect.LicenceNeeded,
                Jurisdiction = files.Jurisdiction ?? "US",
                LegalBasis = new PartyLegalBasis("15 C.F.R. Part 764", row["FR_Citation"] is { Length: > 0 } citation ? citation : null),
                ListedOn = ListDates.AmericanDay(row["Effective_Date"]),
                SourceReference = $"{file}, {id}",
            };
        }

        if (count == 0)
        {
            throw csv.Error(null, "no entries");
        }
    }
}
