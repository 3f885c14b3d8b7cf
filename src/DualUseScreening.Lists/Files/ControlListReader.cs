using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/control-list</c> and <c>data/vocabulary</c>. The format is in docs/control-list-format.md.</summary>
internal static class ControlListReader
{
    /// <summary>Reads all files; sub-items inherit from their nearest ancestor.</summary>
    /// <exception cref="ListFormatException">A file has an error.</exception>
    public static ControlListContent Read(DataFolder data)
    {
        var units = data.Files("vocabulary", "units.yaml").Concat(data.Files("vocabulary/parameters"))
            .SelectMany(f => f.Elements("units", "ucum")).Unique("ucum").Select(ReadUnit).ToList();
        var parameters = data.Files("vocabulary/parameters").SelectMany(f => f.Elements("parameters", "id")).Unique()
            .Select(ReadParameter).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        var terms = data.Files("vocabulary/goods").SelectMany(f => f.Elements("terms", "id")).Unique()
            .Select(ReadTerm).OrderBy(t => t.Id, StringComparer.Ordinal).ToList();
        var contexts = data.Files("vocabulary", "contexts.yaml").SelectMany(f => f.Elements("contexts", "id")).Select(ReadContext).ToList();
        var wording = data.Files("vocabulary", "wording.yaml").SelectMany(f => f.Elements("wording", "id"))
            .Select(ReadWording).ToList();
        var abbreviations = data.Files("vocabulary", "abbreviations.yaml").SelectMany(f => f.Elements("abbreviations", "short")).Unique("short")
            .Select(n => new AbbreviationContent(n.Text("short"), n.Texts("for"))).ToList();
        var nodes = data.Files("control-list").SelectMany(f => f.Elements("entries", "code")).Unique("code")
            .OrderBy(n => n.Text("code"), StringComparer.Ordinal).ToList();
        var check = new ControlListCheck(terms, parameters, units);
        var entries = Inherit(nodes, check);
        var state = data.Files("control-list").Select(f => f.Date("stateAsOf")).DefaultIfEmpty("").Max()!;
        return new ControlListContent(state, entries, terms, parameters, units, contexts, wording, abbreviations)
        {
            Definitions = DefinitionReader.Read(data, entries, parameters),
        };
    }

    private static WordingContent ReadWording(DataNode node)
    {
        var id = node.Text("id");
        var isKnown = id switch
        {
            "up-to" or "less-than" or "at-least" or "more-than" or "or-less" or "or-more" or "range" or "standard" or "across" or "per" or "of" => true,
            ['t', 'i', 'm', 'e', 's', '-', .. var factor] => double.TryParse(factor, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            ['n', 'u', 'm', 'b', 'e', 'r', '-', .. var number] => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
        return isKnown ? new WordingContent(id, node.Texts("words")) : throw node.Require("id").Error($"'{id}' is no kind of wording: up-to, less-than, at-least, more-than, or-less, or-more, range, standard, across, per, of, times-1eN, number-N");
    }

    private static UnitContent ReadUnit(DataNode node)
    {
        node.Only("ucum", "dimension", "factor", "offset", "scale", "also", "thousands");
        return new UnitContent(
            node.Text("ucum"), node.Text("dimension"), node.Number("factor", 1), node.Number("offset", 0),
            node.Text("scale", "") == "log10", node.Texts("also"))
        {
            Thousands = node.Flag("thousands"),
        };
    }

    private static ParameterContent ReadParameter(DataNode node)
    {
        node.Only("id", "kind", "unit", "bare", "span", "en", "nl", "fr", "de", "ask", "effort", "denied", "values", "formula");
        var words = Phrases(node);
        var id = node.Text("id");
        var fallback = id.Replace('-', ' ');
        LocalText ask;
        if (node.Child("ask") is { } asked)
        {
            var en = asked.Text("en", First(node, "en", fallback));
            ask = new LocalText(en, asked.Text("nl", First(node, "nl", en)), asked.Text("fr", First(node, "fr", en)), asked.Text("de", First(node, "de", en)));
        }
        else
        {
            var en = First(node, "en", fallback);
            ask = new LocalText(en, First(node, "nl", en), First(node, "fr", en), First(node, "de", en));
        }

        return new ParameterContent
        {
            Id = id,
            Kind = node.Text("kind") switch
            {
                "quantity" => ParameterKind.Quantity,
                "count" => ParameterKind.Count,
                "flag" => ParameterKind.Flag,
                "choice" => ParameterKind.Choice,
                "linear" => ParameterKind.Linear,
                _ => throw node.Require("kind").Error("expected quantity, count, flag, choice or linear"),
            },
            Unit = node.Text("unit", ""),
            Bare = node.Flag("bare"),
            SpanAny = node.Text("span", "") == "any",
            Words = words,
            Denied = CheckPhrases(node, "denied"),
            Values = node.Child("values") is { } values
                ? [.. values.Pairs().Select(p => new ChoiceContent(p.Key, [.. p.Value.Elements().Select(AsPhrase)]))]
                : [],
            Ask = ask,
            Effort = node.Int("effort", 1),
            Formula = node.Child("formula")?.AsText(),
        };
    }

    // The first phrase of a language without its pattern marks.
    private static string First(DataNode node, string language, string otherwise)
    {
        var phrase = node.Texts(language).FirstOrDefault(p => !p.StartsWith('=')) ?? node.Texts(language).FirstOrDefault();
        return phrase is null ? otherwise : PhrasePattern.Expand(phrase)[0].Replace("=", "", StringComparison.Ordinal);
    }

    private static TermContent ReadTerm(DataNode node)
    {
        node.Only("id", "en", "nl", "fr", "de", "not");
        return new TermContent(node.Text("id"), Phrases(node), CheckPhrases(node, "not"));
    }

    private static List<Phrase> Phrases(DataNode node)
    {
        var phrases = new List<Phrase>();
        foreach (var (key, language) in new[] { ("en", Language.En), ("nl", Language.Nl), ("fr", Language.Fr), ("de", Language.De) })
        {
            phrases.AddRange(CheckPhrases(node, key).Select(t => new Phrase(t, language)));
        }

        return phrases;
    }

    private static List<string> CheckPhrases(DataNode node, string key)
    {
        if (node.Child(key) is not { } child)
        {
            return [];
        }

        return child.IsText ? [AsPhrase(child)] : [.. child.Elements().Select(AsPhrase)];
    }

    private static string AsPhrase(DataNode node)
    {
        try
        {
            _ = PhrasePattern.Expand(node.AsText());
        }
        catch (FormatException e)
        {
            throw node.Error(e.Message);
        }

        return node.AsText();
    }

    private static ContextContent ReadContext(DataNode node)
    {
        node.Only("id", "kind", "title", "words", "term");
        return new ContextContent(
            node.Text("id"),
            Enum.TryParse<ContextKind>(node.Text("kind").Replace("-", "", StringComparison.Ordinal), true, out var kind)
                ? kind
                : throw node.Require("kind").Error("unknown kind of context"),
            node.LocalOrNull("title") ?? new LocalText("", "", "", ""),
            CheckPhrases(node, "words"),
            node.Text("term", ""));
    }

    private static List<EntryContent> Inherit(List<DataNode> nodes, ControlListCheck check)
    {
        var entries = new Dictionary<string, EntryContent>(StringComparer.Ordinal);
        var result = new List<EntryContent>();
        foreach (var node in nodes)
        {
            var own = ReadEntry(node);
            var parent = Ancestor(own.Code, entries);
            var entry = parent is null ? own : own with
            {
                Regimes = own.Regimes.Count > 0 ? own.Regimes : parent.Regimes,
                HsCodes = own.HsCodes.Count > 0 ? own.HsCodes : parent.HsCodes,
                Terms = own.Terms.Count > 0 ? own.Terms : parent.Terms,
                Serves = own.Serves.Count > 0 ? own.Serves : parent.Serves,
                Since = own.Since ?? parent.Since,
                When = Condition.And(parent.When, own.When),
                Unless = [.. parent.Unless, .. own.Unless],
                AnnexIV = own.AnnexIV || (parent.AnnexIV && node.Child("annexIV") is null),
                AnnexIIg = own.AnnexIIg || (parent.AnnexIIg && node.Child("annexIIg") is null),
            };
            check.Check(entry, node);
            entries.Add(entry.Code, entry);
            result.Add(entry);
        }

        return result;
    }

    private static EntryContent? Ancestor(string code, Dictionary<string, EntryContent> entries)
    {
        for (var dot = code.LastIndexOf('.'); dot > 0; dot = code.LastIndexOf('.', dot - 1))
        {
            if (entries.TryGetValue(code[..dot], out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    private static EntryContent ReadEntry(DataNode node)
    {
        node.Only("code", "title", "regime", "hs", "is", "when", "since", "for", "unless", "cas", "named", "annexIV", "annexIIg", "examples", "note");
        return new EntryContent
        {
            Code = node.Text("code"),
            Title = node.Local("title"),
            Regimes = node.Texts("regime"),
            HsCodes = node.Texts("hs"),
            Terms = node.Texts("is"),
            When = node.ConditionOrNull("when"),
            Unless = [.. node.Elements("unless", null).Select(u => new ReleaseNote(u.Require("when").AsCondition(), u.Local("text")))],
            CasNumbers = node.Texts("cas"),
            Named = node.Flag("named"),
            Serves = node.Texts("for"),
            Examples = node.Child("examples")?.Texts("listed") ?? [],
            AnnexIV = node.Flag("annexIV"),
            AnnexIIg = node.Flag("annexIIg"),
            Since = node.Date("since") is { Length: > 0 } since ? since : null,
        };
    }
}
