using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;
using Action = DualUseScreening.Screening.Verdicts.Action;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>
/// Says what to do, in the order to do it: stop where something is forbidden; settle what is open; tell the authority or ask it for a licence; then
/// what to declare. The authority is the one competent for the exporter, the document code the one of the day (TARIC).
/// </summary>
public sealed class NextStepGuide(RuleSet rules, MessageCatalogue messages) : INextSteps
{
    /// <summary>Next steps that a rule may name, and what they are.</summary>
    private static readonly IReadOnlyDictionary<string, Action> RuleSteps = new Dictionary<string, Action>(StringComparer.Ordinal)
    {
        ["stop"] = Action.Stop,
        ["notify-authority"] = Action.NotifyAuthority,
        ["ask-authority-transit"] = Action.NotifyAuthority,
        ["ask-authority-transfer"] = Action.NotifyAuthority,
        ["apply-for-licence"] = Action.ApplyForLicence,
        ["apply-for-transfer-licence"] = Action.ApplyForLicence,
        ["obtain-end-use-statement"] = Action.ObtainEndUseStatement,
        ["check-party"] = Action.CheckParty,
        ["check-customs-status"] = Action.AnswerQuestions,
        ["check-national-list"] = Action.NotifyAuthority,
        ["refresh-lists"] = Action.RefreshLists,
    };

    /// <inheritdoc/>
    public IReadOnlyList<NextStep> For(ScreeningContext context, Verdict verdict)
    {
        var steps = new List<NextStep>();
        // Nobody is to be turned to about what is clear.
        var choice = verdict == Verdict.Clear ? null : rules.Authorities.Find(context);
        var authority = choice?.Authority?.Name ?? choice?.Name;
        var called = choice?.Candidates.Count > 1 ? messages["next.authority-of-region"].Text : authority;
        AddStops(context, verdict, steps);
        AddOpenPoints(context, steps);
        AddRuleSteps(context, verdict, authority, called, steps);
        AddLicence(context, verdict, authority, called, steps);
        AddOffers(context, verdict, steps);
        AddAuthorisations(context, verdict, steps);
        AddDuties(context, verdict, steps);
        AddDeclaration(context, verdict, steps);
        return steps;
    }

    private void AddStops(ScreeningContext context, Verdict verdict, List<NextStep> steps)
    {
        if (verdict == Verdict.Prohibited)
        {
            steps.Add(Step(Action.Stop, "next.stop", null, "", Lines(context, f => f.Verdict == Verdict.Prohibited)));
        }
        else if (context.Findings.Exists(IsHeld))
        {
            // A rule says stop where nothing is forbidden: the goods wait for somebody to look.
            steps.Add(Step(Action.Stop, "next.hold", null, "", Lines(context, IsHeld)));
        }

        static bool IsHeld(Finding finding) => finding is { NextStep: "stop", Verdict: > Verdict.Clear };
    }

    private void AddOpenPoints(ScreeningContext context, List<NextStep> steps)
    {
        if (context.Questions.Count > 0)
        {
            steps.Add(Step(
                Action.AnswerQuestions, "next.answer-questions", null, "", Distinct(context.Questions.Select(q => q.ItemIndex)),
                new Argument("count", context.Questions.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        }

        var party = context.Findings.Find(f => f.Check == Check.Party && f.Verdict == Verdict.Review);
        if (party is not null)
        {
            steps.Add(Step(Action.CheckParty, "next.check-party", null, "", []));
        }

        var hasOpenListing = context.Findings.Exists(f => f.Check == Check.ControlList && f.Verdict == Verdict.Review);
        if (hasOpenListing && context.Questions.Count == 0)
        {
            steps.Add(Step(
                Action.AnswerQuestions, "next.confirm-classification", null, "",
                Lines(context, f => f.Check == Check.ControlList && f.Verdict == Verdict.Review)));
        }
    }

    private void AddRuleSteps(
        ScreeningContext context, Verdict verdict, LocalText? authority, LocalText? called, List<NextStep> steps)
    {
        var needsStatement = context.Findings.Exists(f => f.Check is Check.CatchAll or Check.Diversion && f.Verdict == Verdict.Review);
        if (needsStatement && verdict != Verdict.Prohibited)
        {
            steps.Add(Step(
                Action.ObtainEndUseStatement, "next.obtain-end-use-statement", null, "",
                Lines(context, f => f.Check is Check.CatchAll or Check.Diversion && f.Verdict == Verdict.Review)));
        }

        foreach (var finding in context.Findings)
        {
            if (finding.NextStep.Length == 0 || finding.Verdict == Verdict.Clear || !RuleSteps.TryGetValue(finding.NextStep, out var action)
                || action == Action.ApplyForLicence || steps.Exists(s => s.Action == action))
            {
                continue;
            }

            var isAuthority = action is Action.NotifyAuthority or Action.ApplyForLicence;
            steps.Add(Step(
                action, "next." + finding.NextStep, isAuthority ? authority : null, "",
                Lines(context, f => f.NextStep == finding.NextStep && f.Verdict != Verdict.Clear), Authority(called)));
        }
    }

    private void AddLicence(
        ScreeningContext context, Verdict verdict, LocalText? authority, LocalText? called, List<NextStep> steps)
    {
        var lines = Lines(context, f => f.Verdict == Verdict.LicenceRequired);
        if (lines.Count == 0 && !context.Findings.Exists(f => f.Verdict == Verdict.LicenceRequired) || verdict == Verdict.Prohibited)
        {
            return;
        }

        var isTransfer = rules.Activity(context).Activity == Activity.IntraEuTransfer;
        var document = rules.Law.Document(rules.Activity(context).Activity == Activity.Transit ? "transit" : "individual", context.Transaction.AsOf);
        steps.Add(Step(
            Action.ApplyForLicence, isTransfer ? "next.apply-for-transfer-licence" : "next.apply-for-licence", authority, document?.Code ?? "", lines,
            Authority(called), new Argument("document", document?.Code ?? "")));
    }

    // Each offer once, with all the lines it is made for.
    private static void AddOffers(ScreeningContext context, Verdict verdict, List<NextStep> steps)
    {
        if (verdict == Verdict.Prohibited)
        {
            return;
        }

        var made = new List<string>();
        foreach (var offer in context.Offers)
        {
            if (!made.Contains(offer.Code))
            {
                made.Add(offer.Code);
                var lines = Distinct(context.Offers.Where(o => o.Code == offer.Code).Select(o => o.ItemIndex));
                steps.Add(new NextStep(Action.UseGeneralAuthorisation, offer.Text, null, "", lines));
            }
        }
    }

    private void AddAuthorisations(ScreeningContext context, Verdict verdict, List<NextStep> steps)
    {
        if (verdict == Verdict.Prohibited)
        {
            return;
        }

        foreach (var use in context.Authorisations)
        {
            var document = rules.Law.Document(use.Code, context.Transaction.AsOf);
            steps.Add(Step(
                Action.UseGeneralAuthorisation, "next.use-authorisation", null, document?.Code ?? "", use.Items,
                new Argument("code", use.Code), new Argument("document", document?.Code ?? "")));
        }
    }

    // Duties of Article 11(9) and the like concern lines that are listed.
    private void AddDuties(ScreeningContext context, Verdict verdict, List<NextStep> steps)
    {
        if (verdict == Verdict.Prohibited || rules.Activity(context).Activity != Activity.IntraEuTransfer)
        {
            return;
        }

        var listed = Lines(context, f => f.Check == Check.ControlList && f.Match == Match.Confirmed);
        if (listed.Count > 0)
        {
            steps.Add(Step(Action.StateOnDocuments, "next.state-on-documents", null, "", listed));
        }
    }

    private void AddDeclaration(ScreeningContext context, Verdict verdict, List<NextStep> steps)
    {
        if (verdict != Verdict.Clear || rules.Activity(context).Activity != Activity.Export)
        {
            return;
        }

        var free = new List<int>();
        for (var i = 0; i < context.Transaction.Items.Count; i++)
        {
            if (!context.Findings.Exists(f => f.ItemIndex == i && f.Check == Check.ControlList && f.Match is Match.Confirmed or Match.Likely))
            {
                free.Add(i);
            }
        }

        if (free.Count > 0 && rules.Law.Document("not-listed", context.Transaction.AsOf) is { } document)
        {
            steps.Add(Step(
                Action.Declare, "next.declare-not-listed", null, document.Code, free.Count == context.Transaction.Items.Count ? [] : free,
                new Argument("document", document.Code)));
        }
    }

    private Argument Authority(LocalText? authority) => new("authority", authority ?? messages["next.authority-unknown"].Text);

    private NextStep Step(
        Action action, string message, LocalText? authority, string document, IReadOnlyList<int> lines, params Argument[] arguments) =>
        new(action, messages.Say(message, arguments), authority, document, lines);

    private static List<int> Lines(ScreeningContext context, Func<Finding, bool> wanted) =>
        Distinct(context.Findings.Where(wanted).Select(f => f.ItemIndex));

    private static List<int> Distinct(IEnumerable<int> lines)
    {
        var distinct = new List<int>();
        foreach (var line in lines)
        {
            if (line >= 0 && !distinct.Contains(line))
            {
                distinct.Add(line);
            }
        }

        distinct.Sort();
        return distinct;
    }
}
