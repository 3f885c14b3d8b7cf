using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods;

/// <summary>
/// Goods against Annex I of Regulation (EU) 2021/821: turns each line's classification into findings and questions. What a confirmed
/// listing needs is the law of Article 3(1); whether an authorisation covers it is for a later check.
/// </summary>
public sealed class ControlListCheck(GoodsIndex index, MessageCatalogue messages) : ICheck
{
    /// <summary>Name of the list in findings.</summary>
    public const string ListName = "control-list";

    private const int MaxConfirmed = 5;
    private const int MaxLikely = 3;
    private const int MaxRuledOut = 2;

    private readonly LegalSource _source =
        new("32021R0821", "Regulation (EU) 2021/821", "3(1)", "I", index.StateAsOf);

    /// <inheritdoc/>
    public Check Check => Check.ControlList;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        var items = context.Transaction.Items;
        for (var i = 0; i < items.Count; i++)
        {
            Run(context, items[i], context.Goods[i]);
        }

        context.Checks.Add(new CheckSummary(Check.ControlList, messages.Say(
            "control-list.checked",
            new Argument("items", items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Argument("entries", index.Entries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Argument("state", index.StateAsOf))));
    }

    private void Run(ScreeningContext context, Item item, Classification goods)
    {
        int confirmed = 0, likely = 0, ruledOut = 0;
        var best = 0.0;
        string heading = "";
        foreach (var candidate in goods.Candidates)
        {
            var isNewHeading = candidate.Entry.Heading != heading;
            heading = candidate.Entry.Heading;
            switch (candidate.Match)
            {
                case Match.Confirmed when confirmed < MaxConfirmed:
                    confirmed++;
                    best = Math.Max(best, candidate.Score);
                    context.Findings.Add(Describe(item, goods, candidate, Verdict.LicenceRequired));
                    break;

                // Beside a confirmed entry, a weaker possibility is worth a look only when it is nearly as strong.
                case Match.Likely when likely < MaxLikely && candidate.Score >= best * 0.5:
                    likely += isNewHeading ? 1 : 0;
                    context.Findings.Add(Describe(item, goods, candidate, Verdict.Review));
                    Ask(context, item, candidate);
                    break;
                case Match.RuledOut when ruledOut < MaxRuledOut:
                    ruledOut++;
                    context.Findings.Add(Describe(item, goods, candidate, Verdict.Clear));
                    break;
            }
        }

        if (goods.UnknownDeclaredCode)
        {
            context.Findings.Add(new Finding
            {
                Check = Check.ControlList,
                Code = item.DeclaredCode,
                ItemIndex = item.Index,
                Verdict = Verdict.Review,
                Message = messages.Say("control-list.unknown-declared-code", new Argument("code", item.DeclaredCode)),
                LegalBasis = _source,
                List = ListName,
                Evidence = [new Evidence($"items[{item.Index}].declaredCode", 0, item.DeclaredCode.Length, item.DeclaredCode,
                    messages.Say("control-list.declared-code"))],
            });
        }
    }

    private Finding Describe(Item item, Classification goods, Candidate candidate, Verdict verdict)
    {
        var title = candidate.Entry.Content.Title;
        var code = new Argument("code", candidate.Entry.Code);
        var name = new Argument("title", title);
        var message = candidate switch
        {
            { Match: Match.Confirmed, Basis: Basis.CasNumber } =>
                messages.Say("control-list.confirmed-cas", code, name, new Argument("cas", item.CasNumber)),
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
        return new Finding
        {
            Check = Check.ControlList,
            Code = candidate.Entry.Code,
            ItemIndex = item.Index,
            Verdict = verdict,
            Score = candidate.Score,
            Features = Features(goods, candidate),
            Message = message,
            LegalBasis = _source,
            List = ListName,
            Evidence = EvidenceOf(item, goods, candidate),
            Match = candidate.Match,
        };
    }

    private Sentence RuledOut(Classification goods, Candidate candidate, Argument code, Argument name)
    {
        foreach (var result in candidate.Comparisons)
        {
            if (result.Outcome == Outcome.No && result.Reading >= 0)
            {
                var parameter = result.Comparison.Parameter;
                return messages.Say(
                    "control-list.ruled-out", code, name, new Argument("parameter", parameter.Ask),
                    new Argument("stated", GoodsWording.Stated(goods.Readings[result.Reading], parameter)),
                    new Argument("required", GoodsWording.Required(result.Comparison)));
            }
        }

        return messages.Say("control-list.ruled-out-plain", code, name);
    }

    // "contouring axes 5 (≥ 5); travel 800 mm (< 1 m)"
    private static LocalText? Met(Classification goods, Candidate candidate)
    {
        LocalText? all = null;
        Parameter? last = null;
        foreach (var result in candidate.Comparisons)
        {
            if (result.Outcome != Outcome.Yes || result.Reading < 0 || result.Comparison.Parameter == last)
            {
                continue;
            }

            last = result.Comparison.Parameter;
            var stated = GoodsWording.Stated(goods.Readings[result.Reading], last);
            var required = GoodsWording.Required(result.Comparison);
            var isFlag = last.Kind is ParameterKind.Flag or ParameterKind.Choice;
            var one = new LocalText(
                One(last.Ask.En, stated.En, required.En, isFlag), One(last.Ask.Nl, stated.Nl, required.Nl, isFlag),
                One(last.Ask.Fr, stated.Fr, required.Fr, isFlag), One(last.Ask.De, stated.De, required.De, isFlag));
            all = all is null ? one : new LocalText(
                all.En + "; " + one.En, all.Nl + "; " + one.Nl, all.Fr + "; " + one.Fr, all.De + "; " + one.De);
        }

        return all;
    }

    private static string One(string name, string stated, string required, bool isFlag) =>
        isFlag ? $"{name}: {stated}" : $"{name} {stated} ({required})";

    private List<Feature> Features(Classification goods, Candidate candidate)
    {
        var features = new List<Feature>(goods.CivilContexts.Count);
        foreach (var context in goods.CivilContexts)
        {
            features.Add(new Feature(
                "civil-context", -0.2, messages.Say("control-list.civil-context", new Argument("context", index.Contexts[context].Title))));
        }

        return features;
    }

    private List<Evidence> EvidenceOf(Item item, Classification goods, Candidate candidate)
    {
        var path = $"items[{item.Index}].";
        var evidence = new List<Evidence>(4);
        if (candidate.NameStart >= 0)
        {
            evidence.Add(new Evidence(
                path + "description", candidate.NameStart, candidate.NameLength,
                item.Description.Substring(candidate.NameStart, candidate.NameLength),
                messages.Say("control-list.names", new Argument("title", candidate.Entry.Content.Title))));
        }
        else if (candidate.Basis == Basis.CasNumber)
        {
            evidence.Add(new Evidence(path + "casNumber", 0, item.CasNumber.Length, item.CasNumber,
                messages.Say("control-list.names", new Argument("title", candidate.Entry.Content.Title))));
        }
        else
        {
            evidence.Add(new Evidence(path + "declaredCode", 0, item.DeclaredCode.Length, item.DeclaredCode,
                messages.Say("control-list.declared-code")));
        }

        foreach (var result in candidate.Comparisons)
        {
            if (result.Reading < 0 || result.Outcome is not (Outcome.Yes or Outcome.No))
            {
                continue;
            }

            var reading = goods.Readings[result.Reading];
            if (Span(item, reading) is var (field, text, start, length)
                && !evidence.Exists(e => e.Field == field && e.Start == start && e.Length == length))
            {
                var parameter = result.Comparison.Parameter;
                evidence.Add(new Evidence(field, start, length, text.Substring(start, length), messages.Say(
                    "control-list.reading", new Argument("parameter", parameter.Ask),
                    new Argument("value", GoodsWording.Stated(reading, parameter)))));
            }
        }

        return evidence;
    }

    private static (string Field, string Text, int Start, int Length)? Span(Item item, in Reading reading)
    {
        if (reading.Segment == 0)
        {
            return ($"items[{item.Index}].description", item.Description, reading.Start, reading.Length);
        }

        if (reading.Segment < 0)
        {
            return null;
        }

        // An attribute whose name was not known was read together with its name.
        var attribute = item.Attributes[reading.Segment - 1];
        var start = reading.Stated ? reading.Start : reading.Start - attribute.Name.Length - 2;
        var field = $"items[{item.Index}].attributes[{reading.Segment - 1}].value";
        return start >= 0 && start + reading.Length <= attribute.Value.Length
            ? (field, attribute.Value, start, reading.Length)
            : (field, attribute.Value, 0, attribute.Value.Length);
    }

    private void Ask(ScreeningContext context, Item item, Candidate candidate)
    {
        foreach (var comparison in candidate.Undecided)
        {
            var parameter = comparison.Parameter;
            var known = context.Questions.FindIndex(q => q.ItemIndex == item.Index && q.Parameter == parameter.Id);
            if (known >= 0)
            {
                var question = context.Questions[known];
                if (!question.Codes.Contains(candidate.Entry.Code))
                {
                    context.Questions[known] = question with { Codes = [.. question.Codes, candidate.Entry.Code] };
                }

                continue;
            }

            var isYesNo = parameter.Kind is ParameterKind.Flag;
            context.Questions.Add(new Question(
                item.Index, parameter.Id, parameter.Unit?.Ucum ?? "",
                messages.Say(
                    isYesNo ? "control-list.ask-flag" : parameter.Unit is null ? "control-list.ask" : "control-list.ask-unit",
                    new Argument("parameter", parameter.Ask), new Argument("unit", GoodsWording.Symbol(parameter.Unit).Trim()),
                    new Argument("code", candidate.Entry.Code), new Argument("required", GoodsWording.Required(comparison))),
                [candidate.Entry.Code], parameter.Effort));
        }
    }
}
