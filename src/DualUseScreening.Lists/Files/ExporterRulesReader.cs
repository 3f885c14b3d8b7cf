using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Files;

/// <summary>
/// Reads exporters' own rules: one folder for each exporter, in it any number of YAML files with <c>exporter</c> (who it is), <c>rules</c> and
/// <c>patterns</c>. The format is in docs/rules-format.md.
/// </summary>
internal static class ExporterRulesReader
{
    /// <summary>Reads all exporters' folders, in the order of their names.</summary>
    /// <param name="root">The folder of the settings; empty: there are none.</param>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static IReadOnlyList<ExporterRulesContent> Read(string root)
    {
        if (root.Length == 0)
        {
            return [];
        }

        if (!Directory.Exists(root))
        {
            throw new ListFormatException(root, 0, "", "the folder of exporters' own rules is not there");
        }

        return [.. Directory.GetDirectories(root).Order(StringComparer.Ordinal).Select(f => ReadExporter(root, f))];
    }

    private static ExporterRulesContent ReadExporter(string root, string folder)
    {
        var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(f => DataNode.Read(f, Path.GetRelativePath(root, f).Replace('\\', '/'))).ToList();
        DataNode? who = null;
        foreach (var file in files)
        {
            file.Only("exporter", "rules", "patterns");
            who ??= file.Child("exporter");
        }

        var exporter = who ?? throw new ListFormatException(Path.GetFileName(folder), 0, "exporter", "no file says whose rules these are");
        exporter.Only("names", "countries", "identifiers");
        var content = new ExporterRulesContent(
            Path.GetFileName(folder), exporter.Texts("names"), exporter.Texts("countries"), exporter.Texts("identifiers"),
            [.. files.SelectMany(f => f.Elements("rules", "id")).Unique().Select(ReadRule)],
            [.. files.SelectMany(f => f.Elements("patterns", "id")).Unique().Select(CatchAllReader.ReadPattern)]);
        return content.Names.Count + content.Identifiers.Count > 0 ? content : throw exporter.Error("names or identifiers must say who it is");
    }

    private static RuleContent ReadRule(DataNode node)
    {
        node.Only("id", "author", "title", "when", "verdict", "score", "nextStep", "validFrom", "validTo", "examples", "note");
        var rule = new RuleContent
        {
            Id = node.Text("id"),
            Source = new LegalSource("", "", "", "", ""),
            Author = node.Text("author", ""),
            Title = node.Require("title").AsTextOrLocal(),
            When = node.Require("when").AsCondition(),
            Verdict = node.Verdict(),
            Score = CatchAllReader.Percent(node, "score", 50),
            NextStep = node.Text("nextStep", ""),
            ValidFrom = node.Date("validFrom"),
            ValidTo = node.Date("validTo"),
            Examples = node.Examples(),
            Place = node.Place(),
        };
        CatchAllReader.RequireExamples(node, rule);
        return rule.Verdict != "CLEAR" ? rule : throw node.Require("verdict").Error("an exporter's own rule raises a verdict: REVIEW, LICENCE_REQUIRED or PROHIBITED");
    }
}
