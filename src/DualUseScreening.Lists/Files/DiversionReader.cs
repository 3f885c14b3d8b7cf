using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/diversion</c>: routes, indicators and common high-priority items. The format is in docs/rules-format.md.</summary>
internal static class DiversionReader
{
    /// <summary>Reads all files.</summary>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static DiversionContent Read(DataFolder data)
    {
        var files = data.Files("diversion").ToList();
        foreach (var file in files)
        {
            file.Only("source", "routes", "indicators", "items", "author");
        }

        return new DiversionContent(
            [.. files.SelectMany(f => f.Elements("routes", "id")).Unique().Select(ReadRoute)],
            [.. files.SelectMany(f => f.Elements("indicators", "id")).Unique().Select(ReadIndicator)],
            [.. files.SelectMany(f => f.Elements("items", "hs")).Unique("hs").Select(ReadItem)]);
    }

    private static RouteContent ReadRoute(DataNode node)
    {
        node.Only(
            "id", "title", "departure", "via", "feared", "goods", "scopes", "verdict", "score", "validFrom", "validTo", "evidence", "source", "author", "examples", "note");
        return new RouteContent
        {
            Id = node.Text("id"),
            Title = node.Local("title"),
            Departure = node.Texts("departure"),
            Via = node.Texts("via"),
            Feared = node.Texts("feared"),
            Scopes = node.Child("scopes") is { } scopes
                ? [.. scopes.Elements().Select(ReadScope)]
                : [new RouteScope(node.Require("goods").AsGoodsScope(), 0)],
            Verdict = node.Verdict("REVIEW"),
            Score = CatchAllReader.Percent(node, "score", 40),
            ValidFrom = node.Date("validFrom"),
            ValidTo = node.Date("validTo"),
            Evidence = node.Local("evidence"),
            Source = node.Child("source")?.AsSource(),
            Examples = node.Examples(),
            Place = node.Place(),
        };
    }

    private static RouteScope ReadScope(DataNode node)
    {
        node.Only("goods", "needs");
        return new RouteScope(node.Require("goods").AsGoodsScope(), node.Int("needs", 0));
    }

    private static IndicatorContent ReadIndicator(DataNode node)
    {
        node.Only("id", "title", "when", "weight", "always", "examples", "note", "source");
        var weight = node.Int("weight", 0);
        return new IndicatorContent(
            node.Text("id"), node.Local("title"), node.Require("when").AsCondition(),
            weight is >= -100 and <= 100 ? weight : throw node.Require("weight").Error("expected −100 to 100"), node.Flag("always"))
        {
            Examples = node.Examples(),
            Place = node.Place(),
        };
    }

    private static PriorityItemContent ReadItem(DataNode node)
    {
        node.Only("hs", "tier", "title", "annexXL", "since", "note");
        return new PriorityItemContent(node.Require("hs").Digits(), node.Text("tier"), node.Local("title"), node.Flag("annexXL"), node.Date("since"));
    }
}
