using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>Puts the answer together from what the checks found: verdicts of lines and shipment, order, next steps, risk score.</summary>
public sealed class VerdictAssembler(INextSteps nextSteps)
{
    private const double LikelyCounts = 0.7;

    /// <summary>Assembles the answer.</summary>
    public ScreeningResult Assemble(ScreeningContext context)
    {
        var findings = context.Findings;
        findings.Sort(Order);
        var verdict = Verdict.Clear;
        foreach (var finding in findings)
        {
            verdict = finding.Verdict > verdict ? finding.Verdict : verdict;
        }

        var questions = context.Questions;
        questions.Sort(static (a, b) => a.Effort != b.Effort ? a.Effort.CompareTo(b.Effort) : a.ItemIndex.CompareTo(b.ItemIndex));
        return new ScreeningResult
        {
            Verdict = verdict,
            Findings = findings,
            Questions = questions,
            Authorisations = context.Authorisations,
            Items = ItemVerdicts(context),
            NextSteps = nextSteps.For(context, verdict),
            RiskScore = RiskScore.Of(findings),
            Checks = context.Checks,
        };
    }

    // What is a fact counts whole. Goods that may be listed hang on a figure that a data sheet settles: a buyer or a route that gives
    // reason for concern is told before them. Information keeps the order of the lines.
    private static double Strength(Finding finding) => finding switch
    {
        { Verdict: Verdict.Clear } => 0,
        { Check: Check.ControlList, Match: Match.Confirmed } => 1,
        { Check: Check.ControlList } => finding.Score * LikelyCounts,
        _ => finding.Score,
    };

    private static ItemVerdict[] ItemVerdicts(ScreeningContext context)
    {
        var shipment = Verdict.Clear;
        var verdicts = new Verdict[context.Transaction.Items.Count];
        var codes = new List<string>?[verdicts.Length];
        Array.Fill(verdicts, Verdict.Clear);
        foreach (var finding in context.Findings)
        {
            if (finding.ItemIndex < 0)
            {
                shipment = finding.Verdict > shipment ? finding.Verdict : shipment;
                continue;
            }

            var i = finding.ItemIndex;
            verdicts[i] = finding.Verdict > verdicts[i] ? finding.Verdict : verdicts[i];
            if (finding.Check == Check.ControlList && finding.Match is Match.Confirmed or Match.Likely)
            {
                (codes[i] ??= []).Add(finding.Code);
            }
        }

        var results = new ItemVerdict[verdicts.Length];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = new ItemVerdict(shipment > verdicts[i] ? shipment : verdicts[i], codes[i] ?? (IReadOnlyList<string>)[]);
        }

        return results;
    }

    // Gravest first, and of the same gravity the strongest reason; then line by line in the order of the checks.
    private static int Order(Finding a, Finding b)
    {
        var order = b.Verdict.CompareTo(a.Verdict);
        if (order == 0)
        {
            order = Strength(b).CompareTo(Strength(a));
        }

        if (order == 0)
        {
            order = a.ItemIndex.CompareTo(b.ItemIndex);
        }

        if (order == 0)
        {
            order = a.Check.CompareTo(b.Check);
        }

        if (order == 0)
        {
            order = a.Match.CompareTo(b.Match);
        }

        if (order == 0)
        {
            order = b.Score.CompareTo(a.Score);
        }

        return order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
    }
}
