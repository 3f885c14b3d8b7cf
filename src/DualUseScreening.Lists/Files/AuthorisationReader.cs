using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/law/authorisations.yaml</c>: general authorisations, section I of Annex II, and Annex IV.</summary>
internal static class AuthorisationReader
{
    /// <summary>Fills the authorisations into the law's frame.</summary>
    public static LawContent Read(IReadOnlyList<DataNode> files, LawContent law)
    {
        foreach (var file in files)
        {
            file.Only("source", "authorisations", "exclusions", "duties", "sectionI", "annexIV");
            var exclusions = Shared(file, "exclusions");
            var duties = Shared(file, "duties");
            var source = file.Require("source").AsSource();
            law = law with
            {
                Authorisations = [.. law.Authorisations, .. file.Elements("authorisations", "id").Unique().Select(n => ReadOne(n, source, exclusions, duties))],
                SectionI = [.. law.SectionI, .. file.Child("sectionI") is { } section ? section.Texts("codes") : []],
                SectionIHoldsAnnexIV = law.SectionIHoldsAnnexIV || (file.Child("sectionI")?.Flag("annexIV") ?? false),
                AnnexIV = [.. law.AnnexIV, .. file.Child("annexIV") is { } annex ? ReadAnnexIV(annex) : []],
            };
        }

        return law;
    }

    private static Dictionary<string, AuthorisationClause> Shared(DataNode file, string key) =>
        file.Elements(key, "id").Unique().Select(ReadClause).ToDictionary(c => c.Id, StringComparer.Ordinal);

    private static AuthorisationContent ReadOne(
        DataNode node, LegalSource source, Dictionary<string, AuthorisationClause> exclusions, Dictionary<string, AuthorisationClause> duties)
    {
        node.Only(
            "id", "section", "document", "use", "title", "activities", "goods", "destinations", "destinationsExcept", "asks", "conditions",
            "exclusions", "duties");
        return new AuthorisationContent
        {
            Code = node.Text("id"),
            Title = node.Local("title"),
            Source = source with { Annex = $"{source.Annex}, section {node.Text("section")}" },
            Document = node.Text("document", ""),
            Automatic = node.Text("use") switch
            {
                "automatic" => true,
                "on-claim" => false,
                _ => throw node.Require("use").Error("expected automatic or on-claim"),
            },
            Activities = node.Texts("activities"),
            Goods = ReadGoods(node.Require("goods")),
            Destinations = node.Texts("destinations"),
            DestinationsExcept = node.Texts("destinationsExcept"),
            Asks = Clauses(node, "asks", null),
            Conditions = Clauses(node, "conditions", null),
            Exclusions = Clauses(node, "exclusions", exclusions),
            Duties = Clauses(node, "duties", duties),
            Place = node.Place(),
        };
    }

    private static AuthorisationGoods ReadGoods(DataNode node)
    {
        node.Only("covers", "except", "exceptSectionI", "exceptGroups", "onlyGroups", "exceptFor", "part");
        var covers = node.Texts("covers");
        return new AuthorisationGoods
        {
            All = covers is ["all"],
            Covers = covers is ["all"] ? [] : covers,
            Except = node.Texts("except"),
            ExceptSectionI = node.Flag("exceptSectionI"),
            ExceptGroups = node.Texts("exceptGroups"),
            OnlyGroups = node.Texts("onlyGroups"),
            ExceptFor = node.Texts("exceptFor"),
            Part = [.. node.Elements("part", "code").Select(p => new AuthorisationPart(p.Text("code"), p.Local("text")))],
        };
    }

    private static List<AuthorisationClause> Clauses(DataNode node, string key, Dictionary<string, AuthorisationClause>? shared)
    {
        var clauses = new List<AuthorisationClause>();
        foreach (var element in node.Elements(key, "id"))
        {
            if (!element.IsText)
            {
                clauses.Add(ReadClause(element));
            }
            else if (shared is not null && shared.TryGetValue(element.AsText(), out var clause))
            {
                clauses.Add(clause);
            }
            else
            {
                throw element.Error($"no shared entry '{element.AsText()}' under {key}");
            }
        }

        return clauses;
    }

    private static AuthorisationClause ReadClause(DataNode node)
    {
        node.Only("id", "article", "when", "text");
        return new AuthorisationClause(node.Text("id"), node.Text("article", ""), node.ConditionOrNull("when"), node.Local("text"));
    }

    private static IEnumerable<AnnexIVContent> ReadAnnexIV(DataNode node)
    {
        node.Only("exempt", "part1", "part2");
        foreach (var (key, part) in new[] { ("part1", 1), ("part2", 2) })
        {
            foreach (var item in node.Elements(key, "code"))
            {
                item.Only("code", "takes", "when", "for");
                if (item.Child("takes") is null && (item.Child("when") ?? item.Child("for")) is { } condition)
                {
                    throw condition.Error("without 'takes': say what Annex IV takes of the entry");
                }

                yield return new AnnexIVContent(item.Text("code"), part)
                {
                    Takes = item.LocalOrNull("takes"),
                    When = item.ConditionOrNull("when"),
                    Serves = item.Texts("for"),
                };
            }
        }
    }
}
