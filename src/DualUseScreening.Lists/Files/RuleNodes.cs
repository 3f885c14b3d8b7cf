using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Files;

/// <summary>What the files of the law, of embargoes, of catch-all rules and of routes have in common.</summary>
internal static class RuleNodes
{
    /// <summary>Where a node stands, for errors found when the content is compiled.</summary>
    public static SourcePlace Place(this DataNode node) => new(node.File, node.Line, node.Path);

    /// <summary>A legal source: an act's number alone, or a map of act, article, annex and state. What it leaves out comes from <paramref name="of"/>.</summary>
    public static LegalSource AsSource(this DataNode node, LegalSource? of = null)
    {
        if (node.IsText)
        {
            return new LegalSource(node.AsText(), ActName.Of(node.AsText()), "", "", of?.StateAsOf ?? "");
        }

        node.Only("act", "id", "name", "article", "annex", "section", "stateAsOf", "note", "un", "scope", "since", "uncertain");
        var act = node.Child("act")?.AsText() ?? node.Child("id")?.AsText() ?? of?.Act ?? "";
        return new LegalSource(
            act, node.Text("name", act == of?.Act ? of.Name : ActName.Of(act)), node.Text("article", ""),
            node.Child("section") is { } section ? $"{node.Text("annex")}, section {section.AsText()}" : node.Text("annex", ""),
            node.Child("stateAsOf") is null ? of?.StateAsOf ?? "" : node.Date("stateAsOf"));
    }

    /// <summary>A text in four languages, or one that is the same in all.</summary>
    public static LocalText AsTextOrLocal(this DataNode node) =>
        node.IsText ? new LocalText(node.AsText(), node.AsText(), node.AsText(), node.AsText()) : node.AsLocal();

    /// <summary>The verdict's name, checked.</summary>
    public static string Verdict(this DataNode node, string otherwise = "")
    {
        var verdict = otherwise.Length > 0 ? node.Text("verdict", otherwise) : node.Text("verdict");
        return verdict is "CLEAR" or "REVIEW" or "LICENCE_REQUIRED" or "PROHIBITED"
            ? verdict
            : throw node.Require("verdict").Error("expected CLEAR, REVIEW, LICENCE_REQUIRED or PROHIBITED");
    }

    /// <summary>Which goods something is about.</summary>
    public static GoodsScope AsGoodsScope(this DataNode node)
    {
        node.Only("all", "listed", "annexes", "hs", "entries", "families", "priority-tiers", "priorityTiers");
        var tiers = node.Texts("priority-tiers");
        return new GoodsScope
        {
            All = node.Flag("all"),
            Listed = node.Flag("listed"),
            Annexes = node.Texts("annexes"),
            HsCodes = [.. node.Elements("hs", null).Select(e => e.Digits())],
            Entries = node.Texts("entries"),
            Families = node.Texts("families"),
            PriorityTiers = tiers.Count > 0 ? tiers : node.Texts("priorityTiers"),
        };
    }

    /// <summary>A commodity code without blanks.</summary>
    public static string Digits(this DataNode node)
    {
        var code = node.AsText().Replace(" ", "", StringComparison.Ordinal);
        return code.Length is >= 2 and <= 10 && code.All(char.IsAsciiDigit)
            ? code
            : throw node.Error($"'{code}' is no commodity code of 2 to 10 digits");
    }

    /// <summary>Examples; null when there are none.</summary>
    public static RuleExamples? Examples(this DataNode node)
    {
        if (node.Child("examples") is not { } examples)
        {
            return null;
        }

        examples.Only("fires", "silent");
        return new RuleExamples(Maps(examples, "fires"), Maps(examples, "silent"));
    }

    /// <summary>Elements of a list, each id once over all files.</summary>
    public static IEnumerable<DataNode> Unique(this IEnumerable<DataNode> nodes, string key = "id")
    {
        var seen = new Dictionary<string, DataNode>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var id = node.Text(key);
            if (!seen.TryAdd(id, node))
            {
                throw node.Error($"'{id}' is also in {seen[id].File}:{seen[id].Line}");
            }

            yield return node;
        }
    }

    private static List<IReadOnlyDictionary<string, string>> Maps(DataNode examples, string key)
    {
        var maps = new List<IReadOnlyDictionary<string, string>>();
        foreach (var example in examples.Elements(key, null))
        {
            var map = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var (name, value) in example.Pairs())
            {
                map[name] = value.IsText ? value.AsText()
                    : value.IsList ? string.Join("; ", value.Elements().Select(e => e.AsText()))
                    : string.Join("; ", value.Pairs().Select(p => p.Key + "=" + p.Value.AsText()));
            }

            maps.Add(map);
        }

        return maps;
    }
}
