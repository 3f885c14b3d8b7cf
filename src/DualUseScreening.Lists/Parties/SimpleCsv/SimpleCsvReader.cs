using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.SimpleCsv;

/// <summary>
/// A list of one's own: a header <c>id,name,aliases,kind,countries,address,programme,identifiers</c>; aliases, countries and identifiers separated by
/// semicolons; an identifier is <c>type:value</c> or a value alone; kind is person, organisation, vessel, aircraft or empty.
/// A column <c>since</c> with the day of listing may follow.
/// </summary>
public sealed class SimpleCsvReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "simple-csv";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        using var csv = new StrictCsv(file, files.Open(file));
        if (!csv.Read())
        {
            throw csv.Error(null, "empty");
        }

        var row = new CsvHeader(csv, "id", "name", "aliases", "kind", "countries", "address", "programme", "identifiers");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            csv.Expect(row.Count);
            string id = row.Required("id");
            if (!ids.Add(id))
            {
                throw csv.Error("id", $"'{id}' stands twice");
            }

            yield return Entry(files, csv, row, id, file);
        }
    }

    private static PartyEntry Entry(PartyListFiles files, StrictCsv csv, CsvHeader row, string id, string file)
    {
        var parts = new EntryParts();
        parts.AddName(row.Required("name"));
        foreach (string alias in Split(row["aliases"]))
        {
            parts.AddName(alias);
        }

        foreach (string country in Split(row["countries"]))
        {
            if (parts.AddCountry(country) is null)
            {
                throw csv.Error("countries", $"'{country}' is no country");
            }
        }

        string? home = parts.Countries.Count == 1 ? parts.Countries[0] : null;
        if (row["address"].Length > 0)
        {
            parts.Addresses.Add(new PartyAddress(row["address"], home));
        }

        foreach (string identifier in Split(row["identifiers"]))
        {
            int colon = identifier.IndexOf(':', StringComparison.Ordinal);
            parts.AddIdentifier(colon > 0 ? identifier[..colon].Trim().ToLowerInvariant() : "other", identifier[(colon + 1)..]);
        }

        parts.AddProgramme(row["programme"]);
        PartyKind kind = row["kind"].ToUpperInvariant() switch
        {
            "" or "UNKNOWN" => PartyKind.Unknown,
            "PERSON" or "INDIVIDUAL" => PartyKind.Person,
            "ORGANISATION" or "ORGANIZATION" or "ENTITY" or "COMPANY" => PartyKind.Organisation,
            "VESSEL" or "SHIP" => PartyKind.Vessel,
            "AIRCRAFT" => PartyKind.Aircraft,
            string other => throw csv.Error("kind", $"'{other}' is none of person, organisation, vessel, aircraft"),
        };
        return parts.Entry(files.ListName, id, kind) with
        {
            Effect = files.Effect ?? PartyEffect.AssetFreeze,
            Jurisdiction = files.Jurisdiction ?? "",
            LegalBasis = files.LegalBasis ?? new PartyLegalBasis(""),
            ListedOn = ListDates.Day(row["since"]),
            SourceReference = $"{file}, id {id}",
        };
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
