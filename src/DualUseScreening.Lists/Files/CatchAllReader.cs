using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/catch-all</c>: rules, goods families and word patterns. The format is in docs/rules-format.md.</summary>
internal static class CatchAllReader
{
    /// <summary>Reads all files.</summary>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static CatchAllContent Read(DataFolder data)
    {
        var files = data.Files("catch-all").ToList();
        foreach (var file in files)
        {
            file.Only("source", "act", "rules", "families", "patterns", "author");
        }

        return new CatchAllContent(
            [.. files.SelectMany(f => f.Elements("rules", "id").Select(n => (n, f))).Select(x => ReadRule(x.n, x.f))],
            [.. files.SelectMany(f => f.Elements("families", "id")).Unique().Select(ReadFamily)],
            [.. files.SelectMany(f => f.Elements("patterns", "id")).Unique().Select(ReadPattern)]);
    }

    private static RuleContent ReadRule(DataNode node, DataNode file)
    {
        node.Only(
            "id", "article", "author", "title", "when", "verdict", "score", "nextStep", "validFrom", "validTo", "examples", "note", "stateAsOf");
        var act = (file.Child("source") ?? file.Child("act"))?.AsSource();
        var article = node.Require("article");
        var source = article.IsText
            ? (act ?? throw article.Error("a map with act and article, or an act at the head of the file")) with { Article = article.AsText() }
            : article.AsSource(act);
        var rule = new RuleContent
        {
            Id = node.Text("id"),
            Source = node.Child("stateAsOf") is null ? source : source with { StateAsOf = node.Date("stateAsOf") },
            Author = node.Text("author", file.Text("author", "")),
            Title = node.Local("title"),
            When = node.Require("when").AsCondition(),
            Verdict = node.Verdict(),
            Score = Percent(node, "score", 50),
            NextStep = node.Text("nextStep", ""),
            ValidFrom = node.Date("validFrom"),
            ValidTo = node.Date("validTo"),
            Examples = node.Examples(),
            Place = node.Place(),
        };
        if (rule.Author.Length == 0 || rule.ValidFrom.Length == 0)
        {
            throw node.Error("a rule names its author and its first day (author, validFrom)");
        }

        RequireExamples(node, rule);
        return rule;
    }

    /// <summary>A rule proves itself.</summary>
    internal static void RequireExamples(DataNode node, RuleContent rule)
    {
        if (rule.Examples is not { Fires.Count: > 0, Silent.Count: > 0 })
        {
            throw node.Error("a rule has at least one example that must fire and one that must not (examples: fires, silent)");
        }
    }

    private static FamilyContent ReadFamily(DataNode node)
    {
        node.Only("id", "title", "is", "hs", "near", "not", "note");
        return new FamilyContent
        {
            Id = node.Text("id"),
            Title = node.Local("title"),
            Terms = node.Texts("is"),
            HsCodes = [.. node.Elements("hs", null).Select(e => e.Digits())],
            Near = node.Texts("near"),
            Not = node.Texts("not"),
            Place = node.Place(),
        };
    }

    internal static PatternContent ReadPattern(DataNode node)
    {
        node.Only("id", "title", "words", "whole", "not", "note");
        return new PatternContent(
            node.Text("id"), node.Local("title"), LawReader.Phrases(node, "words"), LawReader.Phrases(node, "whole"), LawReader.Phrases(node, "not"))
        {
            Place = node.Place(),
        };
    }

    /// <summary>A number from 0 to 100.</summary>
    internal static int Percent(DataNode node, string key, int otherwise)
    {
        var value = node.Int(key, otherwise);
        return value is >= 0 and <= 100 ? value : throw node.Require(key).Error("expected 0 to 100");
    }
}
