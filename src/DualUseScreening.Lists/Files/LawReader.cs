using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/law</c>: countries, territories, groups, authorities, activities. General authorisations are read by
/// <see cref="AuthorisationReader"/>. The format is in docs/rules-format.md and at the head of each file.</summary>
internal static class LawReader
{
    /// <summary>Reads all files.</summary>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static LawContent Read(DataFolder data)
    {
        var countries = data.Files("law", "countries.yaml").ToList();
        var activities = data.Files("law", "activities.yaml").ToList();
        var authorisations = data.Files("law", "authorisations.yaml").ToList();
        foreach (var file in countries)
        {
            file.Only("source", "countries", "customsCodes", "territories");
        }

        foreach (var file in activities)
        {
            file.Only("source", "activities", "statements", "documents");
        }

        var law = new LawContent
        {
            StateAsOf = activities.Concat(authorisations).Select(f => f.Require("source").Date("stateAsOf")).DefaultIfEmpty("").Max()!,
            Countries = [.. countries.SelectMany(f => f.Elements("countries", "code")).Unique("code").Select(ReadCountry)],
            CustomsCodes = [.. countries.SelectMany(f => f.Elements("customsCodes", "code")).Unique("code").Select(ReadCustomsCode)],
            Territories = [.. countries.SelectMany(f => f.Elements("territories", "id")).Unique().Select(ReadTerritory)],
            Groups = [.. data.Files("law", "groups.yaml").SelectMany(f => f.Elements("groups", "id")).Unique().Select(ReadGroup)],
            FreeZones = [.. data.Files("law", "groups.yaml").SelectMany(f => f.Elements("freeZones", null)).Select(ReadFreeZone)],
            Authorities = [.. data.Files("law", "authorities.yaml").SelectMany(f => f.Elements("authorities", "id")).Unique().Select(ReadAuthority)],
            Activities = [.. activities.SelectMany(f => f.Elements("activities", "id").Select(n => (n, f))).Select(x => ReadActivity(x.n, x.f.Require("source").AsSource()))],
            Statements = [.. activities.SelectMany(f => f.Elements("statements", "id").Select(n => ReadStatement(n, f.Require("source").AsSource())))],
            Documents = [.. activities.SelectMany(f => f.Elements("documents", "code")).Select(ReadDocument)],
            Authorisations = [],
        };
        return AuthorisationReader.Read(authorisations, law);
    }

    private static CountryContent ReadCountry(DataNode node)
    {
        node.Only("code", "alpha3", "name", "also", "userAssigned");
        return new CountryContent(Code(node.Require("code")), node.Local("name"), node.Texts("also"));
    }

    private static CustomsCodeContent ReadCustomsCode(DataNode node)
    {
        node.Only("code", "is", "territory");
        return new CustomsCodeContent(Code(node.Require("code")), Code(node.Require("is")), node.Text("territory", ""));
    }

    private static TerritoryContent ReadTerritory(DataNode node)
    {
        node.Only(
            "id", "name", "words", "perhaps", "countries", "code", "postalCodes", "perhapsPostalCodes", "customsTerritory", "dualUseArea",
            "basis", "occupied", "by", "since", "review", "note");
        return new TerritoryContent
        {
            Id = node.Text("id"),
            Name = node.Local("name"),
            Words = Phrases(node, "words"),
            Perhaps = Phrases(node, "perhaps"),
            Countries = [.. node.Require("countries").Elements().Select(Code)],
            Code = Code(node.Require("code")),
            PostalCodes = ReadPostalCodes(node, "postalCodes"),
            PerhapsPostalCodes = ReadPostalCodes(node, "perhapsPostalCodes"),
            CustomsTerritory = node.Flag("customsTerritory"),
            DualUseArea = node.Flag("dualUseArea"),
            Occupied = node.Flag("occupied"),
            Review = node.Flag("review"),
            Since = node.Date("since"),
            Source = node.Child("basis")?.AsSource(),
            Note = node.LocalOrNull("note"),
            Place = node.Place(),
        };
    }

    private static List<PostalCodes> ReadPostalCodes(DataNode node, string key) =>
        node.Child(key) is { } codes ? [.. codes.Pairs().Select(p => new PostalCodes(p.Key, [.. p.Value.Elements().Select(e => e.AsText())]))] : [];

    private static CountryGroupContent ReadGroup(DataNode node)
    {
        node.Only("id", "title", "source", "stateAsOf", "countries", "basis");
        var source = node.Child("source")?.AsSource();
        return new CountryGroupContent(
            node.Text("id"), node.Local("title"), [.. node.Require("countries").Elements().Select(Code)],
            source is null ? null : source with { StateAsOf = node.Date("stateAsOf") })
        { Place = node.Place() };
    }

    private static PlaceContent ReadFreeZone(DataNode node)
    {
        node.Only("country", "words", "forms");
        return new PlaceContent(
            node.Text("country", ""),
            [.. Phrases(node, "words"), .. node.Texts("forms").Select(f => f.StartsWith('=') ? f : "=" + f)]);
    }

    private static AuthorityContent ReadAuthority(DataNode node)
    {
        node.Only("id", "country", "region", "name", "ownName", "website", "postalCodes", "words", "activities", "instead", "note", "confirmed");
        return new AuthorityContent
        {
            Id = node.Text("id"),
            Country = Code(node.Require("country")),
            Region = node.Text("region", ""),
            Name = node.Local("name"),
            OwnName = node.Text("ownName", ""),
            Website = node.Text("website", ""),
            PostalCodes = node.Texts("postalCodes"),
            Words = Phrases(node, "words"),
            Activities = node.Texts("activities"),
            Instead = [.. node.Elements("instead", null).Select(ReadCase)],
            Note = node.LocalOrNull("note"),
            Place = node.Place(),
        };
    }

    private static AuthorityCase ReadCase(DataNode node)
    {
        node.Only("when", "words", "text");
        return new AuthorityCase(node.ConditionOrNull("when"), Phrases(node, "words"), node.Local("text"));
    }

    private static ActivityContent ReadActivity(DataNode node, LegalSource act)
    {
        node.Only(
            "id", "of", "article", "title", "text", "recognisedBy", "becomes", "needs", "duties", "exceptions", "records", "applicant");
        return new ActivityContent
        {
            Id = node.Text("id"),
            VariantOf = node.Text("of", ""),
            Title = node.Local("title"),
            Text = node.Local("text"),
            Source = act with { Article = node.Text("article") },
            RecognisedBy = node.ConditionOrNull("recognisedBy"),
            Becomes = [.. node.Elements("becomes", null).Select(ReadChange)],
            Needs = [.. node.Elements("needs", "id").Select(ReadNeed)],
            Exceptions = [.. node.Elements("exceptions", "id").Select(ReadNote)],
            Duties = [.. node.Elements("duties", "id").Select(ReadNote)],
            RecordYears = node.Child("records")?.Int("years", 0) ?? 0,
            Place = node.Place(),
        };
    }

    private static ActivityChange ReadChange(DataNode node)
    {
        node.Only("activity", "when", "verdict");
        return new ActivityChange(node.Text("activity"), node.Require("when").AsCondition(), node.Verdict("CLEAR") == "REVIEW");
    }

    private static ActivityNeed ReadNeed(DataNode node)
    {
        node.Only("id", "goods", "article", "verdict", "when", "unless", "nextStep", "text");
        return new ActivityNeed
        {
            Id = node.Text("id"),
            Goods = node.Text("goods") is "listed" or "annexIV" or "unlisted"
                ? node.Text("goods")
                : throw node.Require("goods").Error("expected listed, annexIV or unlisted"),
            Article = node.Text("article"),
            Verdict = node.Verdict(),
            When = node.ConditionOrNull("when"),
            Unless = node.Text("unless", ""),
            NextStep = node.Text("nextStep", ""),
            Text = node.Local("text"),
        };
    }

    private static ActivityNote ReadNote(DataNode node)
    {
        node.Only("id", "article", "when", "statement", "text");
        return new ActivityNote(
            node.Text("id"), node.Text("article", ""), node.ConditionOrNull("when"), node.Text("statement", ""), node.Local("text"));
    }

    private static DocumentStatementContent ReadStatement(DataNode node, LegalSource act)
    {
        node.Only("id", "act", "article", "text");
        var source = node.Child("act") is { } other ? other.AsSource() : act;
        return new DocumentStatementContent(node.Text("id"), source with { Article = node.Text("article") }, node.Local("text"));
    }

    private static DocumentCodeContent ReadDocument(DataNode node)
    {
        node.Only("code", "for", "title", "validFrom", "validTo", "confirmed");
        return new DocumentCodeContent(
            node.Text("code"), node.Text("for"), node.Local("title"), node.Date("validFrom"), node.Date("validTo"), node.Flag("confirmed"));
    }

    private static string Code(DataNode node)
    {
        var code = node.AsText();
        return code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])
            ? code
            : throw node.Error($"'{code}' is no country code; quote NO");
    }

    /// <summary>Phrases, checked.</summary>
    internal static List<string> Phrases(DataNode node, string key)
    {
        var phrases = new List<string>();
        foreach (var phrase in node.Child(key) is { } child ? child.IsText ? [child] : child.Elements() : [])
        {
            try
            {
                _ = PhrasePattern.Expand(phrase.AsText());
            }
            catch (FormatException e)
            {
                throw phrase.Error(e.Message);
            }

            phrases.Add(phrase.AsText());
        }

        return phrases;
    }
}
