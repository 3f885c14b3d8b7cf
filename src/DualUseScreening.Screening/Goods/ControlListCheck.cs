using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
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

    private readonly ControlListExplanation _explanation = new(index, messages);
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
                case Match.Likely when IsAgainstOwn(goods, candidate) || (likely < MaxLikely && candidate.Score >= best * 0.5):
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

    private static bool IsAgainstOwn(Classification goods, Candidate candidate) => goods.Own is { } own && own.Against.Contains(candidate);

    private Finding Describe(Item item, Classification goods, Candidate candidate, Verdict verdict) => new()
    {
        Check = Check.ControlList,
        Code = candidate.Entry.Code,
        ItemIndex = item.Index,
        Verdict = verdict,
        Score = candidate.Score,
        Features = _explanation.Features(goods),
        Message = _explanation.Reason(candidate, goods, item.CasNumber),
        LegalBasis = _source,
        List = ListName,
        Evidence = _explanation.EvidenceOf($"items[{item.Index}].", GoodsQuery.Of(item, default), goods, candidate),
        Match = candidate.Match,
    };

    private void Ask(ScreeningContext context, Item item, Candidate candidate)
    {
        foreach (var question in _explanation.Questions(candidate, item.Index))
        {
            var known = context.Questions.FindIndex(q => q.ItemIndex == item.Index && q.Parameter == question.Parameter);
            if (known < 0)
            {
                context.Questions.Add(question);
            }
            else
            {
                context.Questions[known] = context.Questions[known] with { Codes = [.. context.Questions[known].Codes, candidate.Entry.Code] };
            }
        }
    }
}
