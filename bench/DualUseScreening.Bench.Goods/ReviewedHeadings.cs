namespace DualUseScreening.Bench.Goods;

/// <summary>Headings of the Combined Nomenclature whose own text names goods that an entry of the control list is about, reviewed by hand.</summary>
internal sealed class ReviewedHeadings(string file)
{
    private readonly List<(string Code, string[] Entries)> _rows =
        [.. Cases.Rows(file).Select(r => (r["code"], r["headings"].Split(' ')))];

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>Rows that explained no alarm so far.</summary>
    public IEnumerable<string> Unmet => _rows.Select(r => r.Code).Where(c => !_met.Contains(c));

    /// <summary>Whether a text of the nomenclature names goods of a heading of the control list.</summary>
    /// <param name="code">Eight-digit code of the nomenclature.</param>
    /// <param name="heading">Five characters of the control list.</param>
    public bool Names(string code, string heading)
    {
        var named = false;
        foreach (var row in _rows.Where(r => code.StartsWith(r.Code, StringComparison.Ordinal) && r.Entries.Contains(heading)))
        {
            _met.Add(row.Code);
            named = true;
        }

        return named;
    }
}
