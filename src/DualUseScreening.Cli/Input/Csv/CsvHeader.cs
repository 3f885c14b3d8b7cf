namespace DualUseScreening.Cli.Input.Csv;

/// <summary>The columns of one file.</summary>
/// <param name="Columns">Column by column; null for one that is not read.</param>
/// <param name="Ignored">Names of columns that are not read.</param>
internal sealed record CsvHeader(IReadOnlyList<CsvColumn?> Columns, IReadOnlyList<string> Ignored)
{
    /// <summary>Reads the first record.</summary>
    /// <exception cref="InputException">The header cannot be one, or a name looks misspelt: a column that is passed over could hide what matters.</exception>
    public static CsvHeader Read(string file, int line, IReadOnlyList<string> names)
    {
        var columns = new List<CsvColumn?>(names.Count);
        var ignored = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var column = CsvColumns.Find(name);
            columns.Add(column);
            if (column is null)
            {
                if (NearestName.Of(name.Trim(), CsvColumns.Names) is { } near)
                {
                    throw Problem(name, $"is no column that is read; did you mean {near}?");
                }

                if (name.Trim().Length > 0)
                {
                    ignored.Add(name.Trim());
                }
            }
            else if (!seen.Add(column.Name))
            {
                throw Problem(name, "is there twice");
            }
        }

        if (!seen.Contains(CsvColumns.Description))
        {
            throw Problem(CsvColumns.Description, "there is no such column; the first line must name the columns, and it is the one that must be among them");
        }

        return new CsvHeader(columns, ignored);

        InputException Problem(string name, string message) => new(new InputProblem(file, line, name.Trim(), message));
    }
}
