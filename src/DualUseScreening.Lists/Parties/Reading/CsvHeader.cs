namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>Columns by name, found in the header row; columns that must be there are asked for at once, so that a changed header is noticed.</summary>
internal sealed class CsvHeader
{
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly StrictCsv csv;
    private readonly int count;

    public CsvHeader(StrictCsv csv, params ReadOnlySpan<string> required)
    {
        this.csv = csv;
        count = csv.FieldCount;
        for (int i = 0; i < csv.FieldCount; i++)
        {
            columns.TryAdd(csv[i].Trim().TrimStart('\uFEFF'), i);
        }

        foreach (string column in required)
        {
            if (!columns.ContainsKey(column))
            {
                throw csv.Error(column, "the header has no such column: the format has changed");
            }
        }
    }

    /// <summary>Number of columns.</summary>
    public int Count => count;

    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The present row's field, trimmed; empty where the file has no such column.</summary>
    public string this[string column] => columns.TryGetValue(column, out int index) && index < csv.FieldCount ? csv[index].Trim() : "";

    /// <summary>The same, but an empty field is an error.</summary>
    public string Required(string column)
    {
        string value = this[column];
        return value.Length > 0 ? value : throw csv.Error(column, "empty");
    }
}
