using System.Runtime.CompilerServices;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Reads orders from a table, one order at a time.</summary>
internal static class CsvOrders
{
    /// <summary>Reads them.</summary>
    /// <param name="text">The table, its first line the header.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="warn">Told once of columns that are not read.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The header cannot be read, or the rest of the file.</exception>
    public static async IAsyncEnumerable<ReadOrder> ReadAsync(
        TextReader text, string file, Action<InputProblem> warn, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var firstLine = await FirstLineAsync(text, cancellation)
            ?? throw new InputException(new InputProblem(file, 0, "", "there is nothing in it"));
        var separator = CsvDialect.Separator(firstLine.Text);
        using var rows = new CsvRows(file, text, separator, firstLine.Number);
        var header = CsvHeader.Read(file, firstLine.Number, CsvRows.Fields(firstLine.Text, separator));
        if (header.Ignored.Count > 0)
        {
            warn(new InputProblem(file, firstLine.Number, string.Join(", ", header.Ignored), "not a column that is read; passed over"));
        }

        var referenceAt = IndexOf(header, CsvColumns.RequestId);
        CsvOrderBuilder? order = null;
        while (await rows.ReadAsync(cancellation))
        {
            var reference = referenceAt >= 0 && referenceAt < rows.Cells.Length ? rows.Cells[referenceAt].Trim() : "";
            if (order is not null && (reference.Length == 0 || order.Reference != reference))
            {
                yield return order.Build();
                order = null;
            }

            order ??= new CsvOrderBuilder(file, header, reference.Length > 0 ? reference : $"line-{rows.Line}");
            if (rows.Problem is { } problem)
            {
                order.Broken(rows.Line, problem);
            }
            else
            {
                order.Add(rows.Line, rows.Cells);
            }
        }

        if (order is null)
        {
            throw new InputException(new InputProblem(file, firstLine.Number, "", "there is a header and no order"));
        }

        yield return order.Build();
    }

    private static int IndexOf(CsvHeader header, string name)
    {
        for (var i = 0; i < header.Columns.Count; i++)
        {
            if (header.Columns[i]?.Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    // The first line that is not blank. Excel may put "sep=;" before the header: it says what is found out anyway.
    private static async Task<(string Text, int Number)?> FirstLineAsync(TextReader text, CancellationToken cancellation)
    {
        for (var number = 1; await text.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                return (line, number);
            }
        }

        return null;
    }
}
