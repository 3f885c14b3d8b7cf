using System.Globalization;
using System.Runtime.InteropServices;
using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Diversion;

/// <summary>
/// Watch-listed routes and signs of diversion. A route speaks only of the goods it is about, of some of them only beside enough signs; signs raise
/// its score, one by one. Signs that count everywhere speak without a route once they weigh enough together.
/// </summary>
public sealed class DiversionCheck : ICheck
{
    /// <summary>Name of the list in findings.</summary>
    public const string ListName = "diversion";

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
        List<(Route Route, string Country, string Field)>? taken = null;
        foreach (var route in _routes)
        {
            if (route.Taken(facts) is { } way)
            {
                (taken ??= []).Add((route, way.Country, way.Field));
            }
        }

        for (var item = 0; item < facts.Transaction.Items.Count; item++)
        {
            Run(context, facts, item, taken);
        }
    }

    /// <summary>Whether a route speaks of a line, for examples.</summary>
    internal bool Fires(Route route, RuleFacts facts, int item)
    {
        Signs? signs = null;
        return route.Taken(facts) is not null && Find(route, facts, item, ref signs, out _) >= 0;
    }

    private void Run(ScreeningContext context, RuleFacts facts, int item, List<(Route Route, string Country, string Field)>? taken)
    {
        Signs? signs = null;
        var isCovered = false;
        foreach (var (route, country, field) in CollectionsMarshal.AsSpan(taken))
        {
            if (Find(route, facts, item, ref signs, out var goods) >= 0)
            {
                isCovered |= route.Verdict > Verdict.Clear;
                context.Findings.Add(Describe(facts, route, country, field, item, goods, signs!));
                AskSigns(context, signs!, route.Content.Id);
                AskClause(context, facts, item, route.Content.Id);
            }
            else if (goods.Reason == ScopeReason.NoCode)
            {
                RuleFacts.Add(context, _book.AskForCode(facts, item, route.Content.Id));
            }
            else if (IsMet(goods))
            {
                // In scope, and short of signs: those that are not stated may make up for it.
                AskSigns(context, signs!, route.Content.Id);
            }
        }

        if (!isCovered)
        {
            WithoutRoute(context, item, signs ?? new Signs(_indicators, facts, item, onlyAlways: true));
        }
    }

    // The first scope whose goods the line is and whose need is met; −1 for none. Then the goods of a scope that more signs, or a code, would open.
    // Signs are read only where the goods may be in a scope: most are in none.
    private int Find(Route route, RuleFacts facts, int item, ref Signs? signs, out ScopeMatch goods)
    {
        goods = default;
        for (var s = 0; s < route.Scopes.Length; s++)
        {
            var match = route.Scopes[s].Goods.Evaluate(facts, item);
            if (match.Truth == Truth.False)
            {
                continue;
            }

            signs ??= new Signs(_indicators, facts, item);
            if (IsMet(match) && IsEnough(signs.Sum, route.Scopes[s].Needs))
            {
                goods = match;
                return s;
            }

            if (IsEnough(signs.Sum + signs.Unknown, route.Scopes[s].Needs) && !IsMet(goods))
            {
                goods = match;
            }
        }

        return -1;
    }

    // Where nothing is needed, nothing that speaks for the buyer helps either.
    private static bool IsEnough(int sum, int needs) => needs <= 0 || sum >= needs;

    // A code too short to tell, or an entry that may apply, is enough for a person to look.
    private static bool IsMet(in ScopeMatch goods) =>
        goods.Truth == Truth.True || goods.Reason is ScopeReason.PerhapsListed or ScopeReason.ShortCode or ScopeReason.PartOfCode;

    private Finding Describe(RuleFacts facts, Route route, string country, string field, int item, in ScopeMatch goods, Signs signs)
    {
        var content = route.Content;
        var features = new List<Feature>();
        var evidence = new List<Evidence>();
        var way = _book.Say("diversion.taken", new Argument("country", _book.Law.CountryName(country)), new Argument("feared", route.FearedNames));
        features.Add(new Feature("route", content.Score / 100.0, way));
        evidence.Add(new Evidence(field, 0, country.Length, country, way));
        if (GoodsScopeTest.Describe(facts, item, goods, evidence) is { } scope)
        {
            features.Add(new Feature("goods", 0, scope));
        }

        features.AddRange(signs.Shown.Features);
        evidence.AddRange(signs.Shown.Evidence);
        return new Finding
        {
            Check = Check.Diversion,
            Code = content.Id,
            ItemIndex = item,
            Verdict = route.Verdict,
            Score = Math.Clamp(content.Score + signs.Sum, 0, 100) / 100.0,
            Features = features,
            Message = _book.Say("diversion.route", new Argument("title", route.Title), new Argument("evidence", content.Evidence)),
            LegalBasis = content.Source,
            List = ListName,
            Evidence = evidence,
        };
    }

    private void WithoutRoute(ScreeningContext context, int item, Signs signs)
    {
        if (signs.SumAlways < EnoughWithoutRoute)
        {
            return;
        }

        Indicator? heaviest = null;
        for (var i = 0; i < _indicators.Length && heaviest is null; i++)
        {
            heaviest = _indicators[i].Content.Always && signs[i] == Truth.True ? _indicators[i] : null;
        }

        var (features, evidence) = signs.Show(onlyAlways: true);
        context.Findings.Add(new Finding
        {
            Check = Check.Diversion,
            Code = heaviest!.Content.Id,
            ItemIndex = item,
            Verdict = Verdict.Review,
            Score = Math.Clamp(signs.SumAlways, 0, 100) / 100.0,
            Features = features,
            Message = _book.Say("diversion.signs", new Argument("title", heaviest.Content.Title)),
            List = ListName,
            Evidence = evidence,
        });
    }

    private static void AskSigns(ScreeningContext context, Signs signs, string code)
    {
        foreach (var question in signs.Questions)
        {
            RuleFacts.Add(context, question with { Codes = [code] });
        }
    }

    private void AskClause(ScreeningContext context, RuleFacts facts, int item, string code)
    {
        if (facts.Transaction.NoReexportClause is null && facts.Item(item).Priority is { Content.AnnexXL: true })
        {
            RuleFacts.Add(context, _book.AskForClause(code));
        }
    }
}
