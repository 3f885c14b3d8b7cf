using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Where an order stands in a table: each item has its line, each field its column.</summary>
internal sealed class CsvPlace(string file, CsvHeader header) : IOrderPlace
{
    private readonly List<(int Line, Item Item)> _items = [];

    /// <summary>Adds an item.</summary>
    public void Add(int line, Item item) => _items.Add((line, item));

    /// <inheritdoc/>
    public InputProblem At(string path, string message)
    {
        var line = _items.Count > 0 ? _items[0].Line : 0;
        const string prefix = "items[";
        if (!path.StartsWith(prefix, StringComparison.Ordinal))
        {
            return new InputProblem(file, line, Column(path, false) ?? path, message);
        }

        var end = path.IndexOf(']', StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(path.AsSpan(prefix.Length, end - prefix.Length), out var index) || index >= _items.Count)
        {
            return new InputProblem(file, line, path, message);
        }

        var inItem = path[(end + 1)..].TrimStart('.');
        return new InputProblem(file, _items[index].Line, Attribute(inItem, _items[index].Item) ?? Column(inItem, true) ?? inItem, message);
    }

    // The column that fills the field, or the one that fills what is around it.
    private string? Column(string path, bool ofItem)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOfAny(['.', '[']))])
        {
            foreach (var column in header.Columns)
            {
                if (column is not null && column.OfItem == ofItem && column.Path == at)
                {
                    return column.Name;
                }
            }
        }

        return null;
    }

    private static string? Attribute(string path, Item item)
    {
        const string prefix = "attributes[";
        var end = path.IndexOf(']', StringComparison.Ordinal);
        return path.StartsWith(prefix, StringComparison.Ordinal)
            && int.TryParse(path.AsSpan(prefix.Length, end - prefix.Length), out var index) && index < item.Attributes.Count
                ? CsvColumns.AttributePrefix + item.Attributes[index].Name
                : null;
    }
}
