using System.Globalization;
using System.Text.Json;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UsCslJson;

/// <summary>
/// The United States' Consolidated Screening List as JSON: the official download (<c>results</c>), and the compact form that writes repeated
/// texts once (<c>tables</c>, <c>entries</c>).
/// </summary>
public sealed class UsCslJsonReader : IPartyListReader
{
    /// <inheritdoc/>
    public string Format => "us-csl-json";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        string file = files.Single();
        using var json = new JsonStream(file, files.Open(file));
        CslTables? tables = null;
        int? announced = null;
        int count = 0;
        foreach ((string property, JsonElement value) in json.Properties("results", "entries"))
        {
            switch (property)
            {
                case "tables":
                    tables = CslTables.Read(value);
                    break;
                case "entryCount" or "total" when value.ValueKind == JsonValueKind.Number:
                    announced = value.GetInt32();
                    break;
                case "results":
                    yield return CslOfficialEntry.Read(files, file, json.Line, value);
                    count++;
                    break;
                case "entries":
                    yield return CslCompactEntry.Read(files, file, json.Line, value, tables ?? throw new ListFormatException(file, json.Line, "tables", "must stand before the entries"), count);
                    count++;
                    break;
            }
        }

        if (count == 0 || (announced is int expected && expected != count))
        {
            throw new ListFormatException(file, json.Line, "entryCount", string.Create(CultureInfo.InvariantCulture, $"{announced ?? 1} entries announced, {count} read"));
        }
    }
}
