using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>
/// Whether the exporter's own classifications stand: one that ran out, or that what is stated contradicts, asks for review, with the name of who
/// classified. It comes last, since no authorisation mends a wrong classification: what is declared would be wrong.
/// </summary>
public sealed class OwnClassificationCheck(MessageCatalogue messages) : ICheck
{
    private readonly ClassificationWording _wording = new(messages);

    /// <inheritdoc/>
    public Check Check => Check.ControlList;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        for (var i = 0; i < context.Goods.Count; i++)
        {
            if (context.Goods[i].Own is { } own)
            {
                Run(context, i, context.Goods[i], own);
            }
        }
    }

    private void Run(ScreeningContext context, int item, Classification goods, ClassifiedPart own)
    {
        if (_wording.State(own) is { } state)
        {
            Add(context, item, own, own.State == ClassificationState.NotYet ? Verdict.Clear : Verdict.Review, state);
            return;
        }

        if (own.Part.SaysNotListed)
        {
            Add(context, item, own, Verdict.Clear, _wording.Summary(own));
        }

        if (_wording.Unmet(own, goods) is { } unmet)
        {
            Add(context, item, own, Verdict.Review, unmet);
        }

        if (_wording.DeclaredOtherwise(own) is { } declared)
        {
            Add(context, item, own, Verdict.Review, declared);
        }

        foreach (var candidate in own.Against)
        {
            Raise(context.Findings, item, candidate.Entry.Code);
        }
    }

    private void Add(ScreeningContext context, int item, ClassifiedPart own, Verdict verdict, Sentence message)
    {
        var number = context.Transaction.Items[item].PartNumber;
        context.Findings.Add(new Finding
        {
            Check = Check.ControlList,
            Code = own.Part.Code,
            ItemIndex = item,
            Verdict = verdict,
            Match = Match.RuledOut,
            Message = message,
            List = own.List,
            Evidence = [new Evidence($"items[{item}].partNumber", 0, number.Length, number, _wording.Meaning(own))],
        });
    }

    // The finding that an authorisation, or the activity, lowered to information.
    private static void Raise(List<Finding> findings, int item, string code)
    {
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (finding.Check == Check.ControlList && finding.ItemIndex == item && finding.Match == Match.Likely
                && finding.Code == code && finding.Verdict == Verdict.Clear)
            {
                findings[i] = finding with { Verdict = Verdict.Review, CoveredBy = "" };
            }
        }
    }
}
