namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Finds out what separates the fields.</summary>
internal static class CsvDialect
{
    /// <summary>The separator under which the header has most columns that are known; a comma when none is.</summary>
    public static char Separator(string firstLine)
    {
        var best = ',';
        var most = 0;
        foreach (var separator in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            var known = 0;
            foreach (var name in firstLine.Split(separator))
            {
                known += CsvColumns.Find(name.Trim().Trim('"')) is null ? 0 : 1;
            }

            // Known names count most; a header of one known name is told by how often the separator stands in it.
            var score = known * 1000 + Math.Min(999, firstLine.AsSpan().Count(separator));
            if (score > most)
            {
                (best, most) = (separator, score);
            }
        }

        return best;
    }
}
