using System.Globalization;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Diversion;

/// <summary>
/// Watch-listed routes and signs of diversion. A route speaks only of the goods it is about; signs raise its score, one by one. Signs that count
/// everywhere speak without a route once they weigh enough together.
/// </summary>
public sealed class DiversionCheck : ICheck
{
    /// <summary>Name of the list in findings.</summary>
    public const string ListName = "routes";

    // Signs without a route ask for review from this weight on.
    private const int EnoughWithoutRoute = 50;

    private readonly RuleBook _book;
    private readonly CheckSummary _summary;
    private readonly Route[] _routes;
    private readonly Indicator[] _indicators;

    internal DiversionCheck(DiversionContent content, RuleBook book, IReadOnlyDictionary<string, int> annexes)
    {
        _book = book;
        _routes = [.. content.Routes.Select(r => new Route(r, book, annexes))];
        _indicators = [.. content.Indicators.Select(i => new Indicator(i, book)).OrderByDescending(i => i.Content.Weight)];
        _summary = new CheckSummary(Check.Diversion, book.Say(
            "diversion.checked", new Argument("routes", _routes.Length.ToString(CultureInfo.InvariantCulture))));
    }

    /// <inheritdoc/>
    public Check Check => Check.Diversion;

    internal IReadOnlyList<Route> Routes => _routes;

    internal IReadOnlyList<Indicator> Indicators => _indicators;

    /// <inheritdoc/>
    public void Run(ScreeningContext context)
    {
        context.Checks.Add(_summary);
        var facts = _book.Facts(context);
        var covered = new bool[facts.Transaction.Items.Count];
        foreach (var route in _routes)
        {
            if (route.Taken(facts) is not { } taken)
            {
                continue;
            }

            for (var item = 0; item < covered.Length; item++)
            {
                var goods = route.Goods.Evaluate(facts, item);
                if (IsMet(goods))
                {
                    covered[item] |= route.Verdict > Verdict.Clear;
                    context.Findings.Add(Describe(context, facts, route, taken, item, goods));
                }
                else if (goods.Reason == ScopeReason.NoCode && route.Verdict > Verdict.Clear)
                {
                    RuleFacts.Add(context, _book.AskForCode(facts, item, route.Content.Id));
                }
            }
        }

        for (var item = 0; item < covered.Length; item++)
        {
            if (!covered[item])
            {
                WithoutRoute(context, facts, item);
            }
        }
    }

    // A code too short to tell, or an entry that may apply, is enough for a person to look.
    internal static bool IsMet(in ScopeMatch goods) =>
        goods.Truth == Truth.True || goods.Reason is ScopeReason.PerhapsListed or ScopeReason.ShortCode or ScopeReason.PartOfCode;

    private Finding Describe(
        ScreeningContext context, RuleFacts facts, Route route, (string Country, string Field) taken, int item, in ScopeMatch goods)
    {
        var content = route.Content;
        var features = new List<Feature>();
        var evidence = new List<Evidence>();
        var by = _book.Say(
            "diversion.taken", new Argument("country", _book.Law.CountryName(taken.Country)), new Argument("feared", route.FearedNames));
        features.Add(new Feature("route", content.Score / 100.0, by));
        evidence.Add(new Evidence(taken.Field, 0, taken.Country.Length, taken.Country, by));
        if (GoodsScopeTest.Describe(facts, item, goods, evidence) is { } scope)
        {
            features.Add(new Feature("goods", 0, scope));
        }

        var score = content.Score;
        foreach (var indicator in _indicators)
        {
            switch (indicator.When.Evaluate(facts, item))
            {
                case Truth.True:
                    score += indicator.Content.Weight;
                    Add(facts, indicator, item, features, evidence);
                    break;
                case Truth.Unknown when indicator.Content.Weight > 0:
                    Ask(context, facts, indicator, item, content.Id);
                    break;
            }
        }

        if (facts.Transaction.NoReexportClause is null && facts.Item(item).Priority is { Content.AnnexXL: true })
        {
            RuleFacts.Add(context, _book.AskForClause(content.Id));
        }

        return new Finding
        {
            Check = Check.Diversion,
            Code = content.Id,
            ItemIndex = item,
            Verdict = route.Verdict,
            Score = Math.Clamp(score, 0, 100) / 100.0,
            Features = features,
            Message = _book.Say("diversion.route", new Argument("title", route.Title), new Argument("evidence", content.Evidence)),
            LegalBasis = content.Source,
            List = ListName,
            Evidence = evidence,
        };
    }

    private void WithoutRoute(ScreeningContext context, RuleFacts facts, int item)
    {
        var sum = 0;
        Indicator? heaviest = null;
        foreach (var indicator in _indicators)
        {
            if (indicator.Content.Always && indicator.When.Evaluate(facts, item) == Truth.True)
            {
                sum += indicator.Content.Weight;
                heaviest ??= indicator;
            }
        }

        if (heaviest is null || sum < EnoughWithoutRoute)
        {
            return;
        }

        var features = new List<Feature>();
        var evidence = new List<Evidence>();
        foreach (var indicator in _indicators)
        {
            if (indicator.Content.Always && indicator.When.Evaluate(facts, item) == Truth.True)
            {
                Add(facts, indicator, item, features, evidence);
            }
        }

        context.Findings.Add(new Finding
        {
            Check = Check.Diversion,
            Code = heaviest.Content.Id,
            ItemIndex = item,
            Verdict = Verdict.Review,
            Score = Math.Clamp(sum, 0, 100) / 100.0,
            Features = features,
            Message = _book.Say("diversion.signs", new Argument("title", heaviest.Content.Title)),
            List = ListName,
            Evidence = evidence,
        });
    }

    private static void Add(RuleFacts facts, Indicator indicator, int item, List<Feature> features, List<Evidence> evidence)
    {
        features.Add(new Feature(indicator.Content.Id, indicator.Content.Weight / 100.0, indicator.Sentence));
        var explanation = new Explanation();
        indicator.When.Explain(facts, item, false, explanation);
        evidence.AddRange(explanation.Evidence());
    }

    private static void Ask(ScreeningContext context, RuleFacts facts, Indicator indicator, int item, string code)
    {
        var questions = new List<Question>(1);
        indicator.When.Ask(facts, item, code, questions);
        foreach (var question in questions)
        {
            RuleFacts.Add(context, question);
        }
    }
}
