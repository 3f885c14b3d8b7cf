using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/embargo</c>: measures, and the goods annexes they refer to. The format is in docs/rules-format.md.</summary>
internal static class EmbargoReader
{
    /// <summary>Reads all files.</summary>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static EmbargoContent Read(DataFolder data)
    {
        var annexes = data.Files("embargo/goods").Unique("annex").Select(ReadAnnex).OrderBy(a => a.Id, StringComparer.Ordinal).ToList();
        var known = annexes.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var measures = new List<MeasureContent>();
        var nodes = data.Files("embargo").SelectMany(f => f.Elements("measures", "id").Select(n => (Node: n, File: f))).ToList();
        _ = nodes.Select(n => n.Node).Unique().Count();
        foreach (var (node, file) in nodes)
        {
            file.Only("act", "measures");
            var measure = ReadMeasure(node, file.Require("act").AsSource());
            foreach (var annex in measure.Goods.Annexes.Where(a => !known.Contains(a)))
            {
                throw node.Require("goods").Error($"no annex '{annex}' in embargo/goods");
            }

            measures.Add(measure);
        }

        var named = data.Files("embargo/named").SelectMany(f => f.Elements("goods", null)).Select(ReadNamed).ToList();
        return new EmbargoContent(measures, annexes, named);
    }

    private static MeasureContent ReadMeasure(DataNode node, LegalSource act)
    {
        node.Only(
            "id", "act", "article", "annex", "stateAsOf", "title", "when", "activities", "goods", "verdict", "exceptions", "validFrom", "validTo",
            "examples");
        var source = node.Child("act") is { } own ? own.AsSource(act) : act;
        return new MeasureContent
        {
            Id = node.Text("id"),
            Source = source with
            {
                Article = node.Text("article"),
                Annex = node.Text("annex", ""),
                StateAsOf = node.Child("stateAsOf") is null ? source.StateAsOf : node.Date("stateAsOf"),
            },
            Title = node.Local("title"),
            When = node.Require("when").AsCondition(),
            Activities = node.Texts("activities"),
            Goods = node.Require("goods").AsGoodsScope(),
            Verdict = node.Verdict(),
            Exceptions = [.. node.Elements("exceptions", null).Select(ReadException)],
            ValidFrom = node.Date("validFrom"),
            ValidTo = node.Date("validTo"),
            Examples = node.Examples(),
            Place = node.Place(),
        };
    }

    private static ExceptionContent ReadException(DataNode node)
    {
        node.Only("article", "text", "when");
        return new ExceptionContent(node.Text("article"), node.Local("text"), node.ConditionOrNull("when"));
    }

    private static GoodsAnnexContent ReadAnnex(DataNode file)
    {
        file.Only("annex", "source", "codes", "items");
        if (file.Child("items") is null)
        {
            _ = file.Require("codes");
        }

        return new GoodsAnnexContent(
            file.Text("annex"), file.Require("source").AsSource(), [.. file.Elements("codes", null).Select(ReadCode)])
        {
            Items = [.. file.Elements("items", "no").Select(ReadItem)],
            Place = file.Place(),
        };
    }

    private static AnnexItem ReadItem(DataNode node)
    {
        node.Only("no", "title", "is", "cas", "when", "hs");
        return new AnnexItem
        {
            Number = node.Text("no"),
            Title = node.Local("title"),
            Terms = node.Texts("is"),
            CasNumbers = node.Texts("cas"),
            When = node.ConditionOrNull("when"),
            HsCodes = [.. node.Elements("hs", null).Select(e => e.Digits())],
            Place = node.Place(),
        };
    }

    private static NamedGoods ReadNamed(DataNode node)
    {
        node.Only("is", "codes");
        return new NamedGoods(node.Texts("is"), [.. node.Require("codes").Elements().Select(e => e.Digits())]) { Place = node.Place() };
    }

    private static AnnexCode ReadCode(DataNode node)
    {
        node.Only("cn", "ex", "what", "group", "since", "until", "is", "not");
        return new AnnexCode(
            node.Require("cn").Digits(), node.Flag("ex"), node.Text("what", ""), node.Text("group", ""), node.Date("since"), node.Date("until"))
        {
            Terms = node.Texts("is"),
            NotTerms = node.Texts("not"),
        };
    }
}
