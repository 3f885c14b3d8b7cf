using CsvHelper;

namespace DualUseScreening.Bench.Goods;

/// <summary>A labelled description.</summary>
/// <param name="Id">Id.</param>
/// <param name="Code">Control-list code; empty for goods on no list.</param>
/// <param name="Language">Language code.</param>
/// <param name="Style">plain or terse.</param>
/// <param name="Kind">listed, ordinary or near.</param>
/// <param name="Text">Description.</param>
internal sealed record Case(string Id, string Code, string Language, string Style, string Kind, string Text);

/// <summary>Two descriptions that differ by one figure.</summary>
internal sealed record Pair(string Id, string Code, string Language, string Style, string Listed, string Unlisted);

/// <summary>Reads the labelled cases of a folder.</summary>
internal static class Cases
{
    public static IReadOnlyList<Case> Listed(string folder) =>
        [.. Rows(Path.Combine(folder, "listed.csv")).Select(r => new Case(r["id"], r["code"], r["language"], r["style"], "listed", r["description"]))];

    public static IReadOnlyList<Case> Ordinary(string folder) =>
        [.. Rows(Path.Combine(folder, "ordinary.csv")).Select(r => new Case(r["id"], "", r["language"], r["style"], r["kind"], r["description"]))];

    public static IReadOnlyList<Pair> Pairs(string folder) =>
        [.. Rows(Path.Combine(folder, "pairs.csv")).Select(r => new Pair(
            r["id"], r["code"], r["language"], r["style"], r["listed_description"], r["unlisted_description"]))];

    /// <summary>The rows of a CSV file by column name; none where there is no such file.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Rows(string file)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        using var text = new StreamReader(file);
        using var csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false }, true);
        var rows = new List<Dictionary<string, string>>();
        string[]? header = null;
        while (csv.Read())
        {
            var fields = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
            if (header is null)
            {
                header = fields;
                continue;
            }

            rows.Add(header.Zip(fields).ToDictionary(f => f.First, f => f.Second, StringComparer.Ordinal));
        }

        return rows;
    }
}
