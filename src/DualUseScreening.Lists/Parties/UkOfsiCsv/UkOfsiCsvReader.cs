using System.Globalization;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UkOfsiCsv;

/// <summary>
/// The United Kingdom's lists as CSV: OFSI's consolidated list (<c>ConList.csv</c>) and the UK Sanctions List that took its place. A line
/// with a date comes first, then the header; an entry has a row for each name and address, which need not stand together.
/// </summary>
public sealed class UkOfsiCsvReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "uk-ofsi-csv";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        using var csv = new StrictCsv(file, files.Open(file));
        (CsvHeader header, UkColumns columns) = Header(csv);
        var groups = new Dictionary<string, UkGroup>(StringComparer.Ordinal);
        var order = new List<UkGroup>();
        while (csv.Read())
        {
            csv.Expect(header.Count);
            string id = header.Required(columns.Id);
            if (!groups.TryGetValue(id, out UkGroup? group))
            {
                groups[id] = group = new UkGroup(id, columns, header, csv, string.Create(CultureInfo.InvariantCulture, $"{file}, line {csv.Line}"));
                order.Add(group);
            }

            group.AddRow(header, csv);
        }

        if (order.Count == 0)
        {
            throw csv.Error(null, "no entries");
        }

        foreach (UkGroup group in order)
        {
            yield return group.Entry(files, csv);
        }
    }

    private static (CsvHeader Header, UkColumns Columns) Header(StrictCsv csv)
    {
        for (int row = 0; row < 2; row++)
        {
            if (!csv.Read())
            {
                throw csv.Error(null, "empty");
            }

            bool conList = false;
            bool sanctionsList = false;
            for (int i = 0; i < csv.FieldCount; i++)
            {
                conList |= csv[i].Trim() == UkColumns.ConList.Id;
                sanctionsList |= csv[i].Trim() == UkColumns.SanctionsList.Id;
            }

            if (conList || sanctionsList)
            {
                UkColumns columns = conList ? UkColumns.ConList : UkColumns.SanctionsList;
                return (new CsvHeader(csv, "Name 6", "Name 1", columns.Id, columns.Kind, columns.Regime), columns);
            }
        }

        throw csv.Error(null, $"no header with '{UkColumns.ConList.Id}' or '{UkColumns.SanctionsList.Id}' in the first two lines: the format has changed");
    }
}
