using System.Globalization;
using DualUseScreening.Lists.Parties.EuFsfXml;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.EuFsfCsv;

/// <summary>
/// The EU financial sanctions list as CSV version 1.1: semicolons, UTF-8 with a byte order mark, a row for each name, address, birth date and
/// document of an entity, the rows of an entity together.
/// </summary>
public sealed class EuFsfCsvReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "eu-fsf-csv";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        using var csv = new StrictCsv(file, files.Open(file), ';');
        if (!csv.Read())
        {
            throw csv.Error(null, "empty");
        }

        var header = new CsvHeader(csv, "Entity_LogicalId", "Entity_SubjectType", "NameAlias_WholeName", "Entity_Regulation_Programme");
        EuCsvEntity? entity = null;
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read())
        {
            csv.Expect(header.Count);
            string id = header.Required("Entity_LogicalId");
            if (entity is null || entity.Id != id)
            {
                if (entity is not null)
                {
                    yield return entity.Entry(files, csv);
                }

                if (!done.Add(id))
                {
                    throw csv.Error("Entity_LogicalId", $"the rows of entity {id} are not together");
                }

                entity = new EuCsvEntity(id, header, csv, string.Create(CultureInfo.InvariantCulture, $"{file}, line {csv.Line}, logicalId {id}"));
            }

            entity.AddRow(header);
        }

        if (entity is null)
        {
            throw csv.Error(null, "no entries");
        }

        yield return entity.Entry(files, csv);
    }
}
