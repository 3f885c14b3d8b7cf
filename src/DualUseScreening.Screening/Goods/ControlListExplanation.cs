using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>Says why goods fall under an entry or do not, from which characters that was read, and which facts would settle it.</summary>
public sealed class ControlListExplanation(GoodsIndex index, MessageCatalogue messages)
{
    private const string ExcludedSentence = "control-list.ruled-out-excluded";

    private readonly ClassificationWording _own = new(messages);

    /// <summary>One sentence that says why.</summary>
    public Sentence Reason(Candidate candidate, Classification goods, string casNumber)
    {
        if (_own.Reason(candidate, goods, casNumber) is { } own)
        {
            return own;
        }

        var title = candidate.Entry.Content.Title;
        var code = new Argument("code", candidate.Entry.Code);
        var name = new Argument("title", title);
        return candidate switch
        {
            { Match: Match.Confirmed, Basis: Basis.CasNumber } =>
                messages.Say("control-list.confirmed-cas", code, name, new Argument("cas", casNumber)),
            { Match: Match.Confirmed, Basis: Basis.DeclaredCode } => messages.Say("control-list.confirmed-declared", code, name),
            { Match: Match.Confirmed } when Met(goods, candidate) is { } met =>
                messages.Say("control-list.confirmed-parameters", code, name, new Argument("facts", met)),
            { Match: Match.Confirmed } => messages.Say("control-list.confirmed-name", code, name),
            { Match: Match.Likely, Serves: { } served } =>
                messages.Say("control-list.likely-service", code, name, new Argument("served", served.Code)),
            { Match: Match.Likely, Undecided.Count: > 0 } =>
                messages.Say("control-list.likely-open", code, name, new Argument("parameter", candidate.Undecided[0].Parameter.Ask)),
            { Match: Match.Likely } => messages.Say("control-list.likely", code, name),
            { ReleasedBy: >= 0 } => messages.Say(
                "control-list.released", code, name, new Argument("note", candidate.Entry.Content.Unless[candidate.ReleasedBy].Text)),
            _ => RuledOut(goods, candidate, code, name),
        };
    }

    /// <summary>The facts that would settle a likely candidate, cheapest first.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="item">Position of the line; −1 for none.</param>
    public IEnumerable<Question> Questions(Candidate candidate, int item)
    {
        var asked = new List<Parameter>(candidate.Undecided.Count);
        foreach (var comparison in candidate.Undecided)
        {
            var parameter = comparison.Parameter;
            if (asked.Contains(parameter))
            {
                continue;
            }

            asked.Add(parameter);
            yield return Ask(messages, comparison, item, candidate.Entry.Code, candidate.Entry.Code);
        }
    }

    /// <summary>The question for the fact that a comparison lacks.</summary>
    /// <param name="messages">The sentences of answers.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="item">The line.</param>
    /// <param name="listing">What applies when it is met, as the law numbers it.</param>
    /// <param name="code">The finding that it would settle.</param>
    public static Question Ask(MessageCatalogue messages, Comparison comparison, int item, string listing, string code)
    {
        var parameter = comparison.Parameter;
        var id = parameter.Kind == ParameterKind.Flag ? "control-list.ask-flag"
            : parameter.Unit is null ? "control-list.ask" : "control-list.ask-unit";
        return new Question(
            item, parameter.Id, parameter.Unit?.Ucum ?? "",
            messages.Say(
                id, new Argument("parameter", parameter.Ask), new Argument("unit", GoodsWording.Symbol(parameter.Unit).Trim()),
                new Argument("code", listing), new Argument("required", GoodsWording.Required(comparison))),
            [code], parameter.Effort);
    }

    /// <summary>Civil contexts that count against a listing.</summary>
    public List<Feature> Features(Classification goods)
    {
        var features = new List<Feature>(goods.CivilContexts.Count);
        foreach (var context in goods.CivilContexts)
        {
            features.Add(new Feature(
                "civil-context", -0.2, messages.Say("control-list.civil-context", new Argument("context", index.Contexts[context].Title))));
        }

        return features;
    }

    /// <summary>What a candidate was read from; field paths begin with <paramref name="path"/>.</summary>
    public List<Evidence> EvidenceOf(string path, GoodsQuery goodsQuery, Classification goods, Candidate candidate)
    {
        var evidence = new List<Evidence>(4);
        if (candidate.NameStart >= 0)
        {
            evidence.Add(new Evidence(
                path + "description", candidate.NameStart, candidate.NameLength,
                goodsQuery.Description.Substring(candidate.NameStart, candidate.NameLength),
                messages.Say("control-list.names", new Argument("title", candidate.Entry.Content.Title))));
        }
        else if (candidate.Basis == Basis.OwnClassification && goods.Own is { } own)
        {
            evidence.Add(new Evidence(path + "partNumber", 0, goodsQuery.PartNumber.Length, goodsQuery.PartNumber, _own.Meaning(own)));
        }
        else if (candidate.Basis == Basis.CasNumber)
        {
            evidence.Add(new Evidence(path + "casNumber", 0, goodsQuery.CasNumber.Length, goodsQuery.CasNumber,
                messages.Say("control-list.names", new Argument("title", candidate.Entry.Content.Title))));
        }
        else
        {
            evidence.Add(new Evidence(path + "declaredCode", 0, goodsQuery.DeclaredCode.Length, goodsQuery.DeclaredCode,
                messages.Say("control-list.declared-code")));
        }

        foreach (var result in candidate.Comparisons)
        {
            if (result.Reading < 0 || result.Outcome is not (Outcome.Yes or Outcome.No))
            {
                continue;
            }

            var reading = goods.Readings[result.Reading];
            if (Span(path, goodsQuery, reading) is var (field, text, start, length)
                && !evidence.Exists(e => e.Field == field && e.Start == start && e.Length == length))
            {
                var parameter = result.Comparison.Parameter;
                evidence.Add(new Evidence(field, start, length, text.Substring(start, length), messages.Say(
                    "control-list.reading", new Argument("parameter", parameter.Ask),
                    new Argument("value", GoodsWording.Stated(result.Comparison.Resolve(reading), parameter)))));
            }
        }

        return evidence;
    }

    private static (string Field, string Text, int Start, int Length)? Span(string path, GoodsQuery query, in Reading reading)
    {
        if (reading.Segment == 0)
        {
            return (path + "description", query.Description, reading.Start, reading.Length);
        }

        if (reading.Segment < 0)
        {
            return null;
        }

        // An attribute whose name was not known was read together with its name.
        var attribute = query.Attributes[reading.Segment - 1];
        var start = reading.Stated ? reading.Start : reading.Start - attribute.Name.Length - 2;
        var field = $"{path}attributes[{reading.Segment - 1}].value";
        return start >= 0 && start + reading.Length <= attribute.Value.Length
            ? (field, attribute.Value, start, reading.Length)
            : (field, attribute.Value, 0, attribute.Value.Length);
    }

    private Sentence RuledOut(Classification goods, Candidate candidate, Argument code, Argument name)
    {
        foreach (var result in candidate.Comparisons)
        {
            if (result is { Outcome: Outcome.No, Reading: >= 0, Role: ComparisonRole.Asked })
            {
                var parameter = result.Comparison.Parameter;
                return messages.Say(
                    "control-list.ruled-out", code, name, new Argument("parameter", parameter.Ask),
                    new Argument("stated", GoodsWording.Stated(result.Comparison.Resolve(goods.Readings[result.Reading]), parameter)),
                    new Argument("required", GoodsWording.Required(result.Comparison)));
            }
        }

        // A release of an earlier build may not have the sentence.
        return messages.Contains(ExcludedSentence) && Met(goods, candidate, ComparisonRole.Excludes) is { } excluding
            ? messages.Say(ExcludedSentence, code, name, new Argument("facts", excluding))
            : messages.Say("control-list.ruled-out-plain", code, name);
    }

    // "contouring axes 5 (≥ 5); travel 800 mm (< 1 m)"
    internal static LocalText? Met(Classification goods, Candidate candidate, ComparisonRole role = ComparisonRole.Asked)
    {
        LocalText? all = null;
        for (var c = 0; c < candidate.Comparisons.Count; c++)
        {
            var result = candidate.Comparisons[c];
            var parameter = result.Comparison.Parameter;
            if (result is not { Outcome: Outcome.Yes, Reading: >= 0 } || result.Role != role || ComesAgain(candidate, c))
            {
                continue;
            }

            var stated = GoodsWording.Stated(result.Comparison.Resolve(goods.Readings[result.Reading]), parameter);
            var required = GoodsWording.Required(result.Comparison);
            var isFlag = parameter.Kind is ParameterKind.Flag or ParameterKind.Choice;
            var one = new LocalText(
                One(parameter.Ask.En, stated.En, required.En, isFlag), One(parameter.Ask.Nl, stated.Nl, required.Nl, isFlag),
                One(parameter.Ask.Fr, stated.Fr, required.Fr, isFlag), One(parameter.Ask.De, stated.De, required.De, isFlag));
            all = all is null ? one : new LocalText(
                all.En + "; " + one.En, all.Nl + "; " + one.Nl, all.Fr + "; " + one.Fr, all.De + "; " + one.De);
        }

        return all;
    }

    // A heading's condition comes first; the sub-item's own, which says more, comes last.
    private static bool ComesAgain(Candidate candidate, int comparison)
    {
        for (var c = comparison + 1; c < candidate.Comparisons.Count; c++)
        {
            var later = candidate.Comparisons[c];
            if (later is { Outcome: Outcome.Yes, Reading: >= 0 } && later.Role == candidate.Comparisons[comparison].Role && later.Comparison.Parameter == candidate.Comparisons[comparison].Comparison.Parameter)
            {
                return true;
            }
        }

        return false;
    }

    private static string One(string name, string stated, string required, bool isFlag) =>
        isFlag ? $"{name}: {stated}" : $"{name} {stated} ({required})";
}
