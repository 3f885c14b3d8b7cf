using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.Diversion;

[Collection(RuleCollection.Name)]
public sealed class DiversionTests(RuleData data)
{
    [Theory]
    [InlineData("destination: AE | hs: 85269120 | description: GNSS receivers")]
    [InlineData("destination: SA | via: AE | hs: 85269120 | description: GNSS receivers")]
    [InlineData("destination: SA | consigneeCountry: AE | hs: 85269120 | description: GNSS receivers")]
    [InlineData("destination: SA | otherParty: Desert Logistics | otherPartyCountry: AE | hs: 85269120 | description: GNSS receivers")]
    public void A_route_is_taken_by_destination_transit_or_receiver(string example)
    {
        var finding = Assert.Single(Run(example).Findings);
        Assert.Equal(("ae-ru", 0, Verdict.Review), (finding.Code, finding.ItemIndex, finding.Verdict));
    }

    [Theory]
    [InlineData("destination: AE | hs: 20041010 | description: Frozen fries")]
    [InlineData("destination: AE | hs: 20041010 | description: Frozen fries | endUser: unknown | endUse: resale | consigneeIncorporated: 2023-03-01")]
    [InlineData("destination: CH | hs: 85269120 | description: GNSS receivers")]
    [InlineData("destination: RU | via: AE | hs: 85269120 | description: GNSS receivers")]
    [InlineData("destination: AE | departure: US | hs: 85269120 | description: GNSS receivers")]
    [InlineData("destination: AE | hs: 85269120 | description: GNSS receivers | asOf: 2022-02-23")]
    public void Other_goods_places_and_days_are_silent(string example) => Assert.Empty(Run(example).Findings);

    [Fact]
    public void A_quantity_beyond_all_measure_is_unusual_and_breaks_nothing()
    {
        var shipment = RuleData.Shipment("destination: AE | hs: 85322400 | description: Capacitors | pastShipments: 3 | usualQuantity: 1e-20 | quantity: 1e14");
        var runner = new RuleExampleRunner(data.Rules, data.Classifier, [], RuleData.Today);
        Assert.True(Assert.Single(runner.Try("unusual-quantity", shipment)!).Fires);
    }

    [Fact]
    public void Signs_raise_the_score_one_by_one()
    {
        var plain = Assert.Single(Run("destination: AE | hs: 85269120 | description: GNSS receivers").Findings);
        var signs = Assert.Single(Run("destination: AE | hs: 85269120 | description: GNSS receivers | endUser: unknown | consigneeIncorporated: 2023-03-01").Findings);
        Assert.Equal(0.4, plain.Score, 3);
        Assert.Equal(0.75, signs.Score, 3);
        Assert.Equal(["route", "goods", "young-firm", "unknown-user"], signs.Features.Select(f => f.Name));
        Assert.Equal(signs.Score, signs.Features.Sum(f => f.Weight), 3);
    }

    [Fact]
    public void Some_goods_need_signs_beside_the_route()
    {
        const string Diodes = "destination: AE | hs: 85411000 | description: Diodes";
        Assert.Empty(Run(Diodes).Findings);
        Assert.Empty(Run(Diodes).Questions);
        var close = Run(Diodes + " | endUser: unknown");
        Assert.Empty(close.Findings);
        Assert.Contains(close.Questions, q => q.Parameter.EndsWith(".incorporatedOn", StringComparison.Ordinal));
        Assert.Empty(Run(Diodes + " | consigneeIncorporated: 2023-03-01").Findings);
        Assert.Single(Run(Diodes + " | consigneeIncorporated: 2023-03-01 | endUser: unknown").Findings);
    }

    [Fact]
    public void A_founding_date_and_the_clause_against_re_export_are_asked_for()
    {
        var questions = Run("destination: AE | hs: 85269120 | description: GNSS receivers").Questions;
        Assert.Contains(questions, q => q.Parameter.EndsWith(".incorporatedOn", StringComparison.Ordinal));
        Assert.Contains(questions, q => q.Parameter == "endUse.noReexportClause");
        Assert.DoesNotContain(
            Run("destination: AE | hs: 85269120 | description: GNSS receivers | noReexportClause: true").Questions,
            q => q.Parameter == "endUse.noReexportClause");
    }

    [Fact]
    public void Without_a_commodity_code_it_is_asked_for()
    {
        var context = Run("destination: AE | description: Electronic parts");
        Assert.Empty(context.Findings);
        Assert.Contains(context.Questions, q => q.Parameter == "items[0].commodityCode");
    }

    [Fact]
    public void A_sign_that_counts_everywhere_speaks_without_a_route()
    {
        var finding = Assert.Single(Run("destination: SA | hs: 20041010 | description: Frozen fries | redFlags: DIVERSION_SUSPECTED").Findings);
        Assert.Equal(("reported", Verdict.Review), (finding.Code, finding.Verdict));
    }

    private ScreeningContext Run(string example)
    {
        static LocalText Text(string en) => new(en, en, en, en);
        static Condition Says(string statement) => new(ConditionKind.Statement, statement, null);
        var diversion = data.Diversion with
        {
            Routes =
            [
                new RouteContent
                {
                    Id = "ae-ru",
                    Title = Text("Emirates to Russia"),
                    Departure = ["group:eu"],
                    Via = ["AE"],
                    Feared = ["group:russia-belarus"],
                    Scopes =
                    [
                        new RouteScope(new GoodsScope { PriorityTiers = ["1", "2"], Families = ["gnss-receivers"] }, 0),
                        new RouteScope(new GoodsScope { PriorityTiers = ["3A"] }, 30),
                    ],
                    Verdict = "REVIEW",
                    Score = 40,
                    ValidFrom = "2022-02-24",
                    Evidence = Text("Known."),
                },
            ],
            Indicators =
            [
                new IndicatorContent("unknown-user", Text("Unknown end user."), Says("end-user-unknown"), 15, false),
                new IndicatorContent("young-firm", Text("Young firm."), Says("consignee-incorporated >= 2022-02-24"), 20, false),
                new IndicatorContent("reported", Text("Reported."), Says("red-flag in [DIVERSION_SUSPECTED]"), 60, true),
            ],
        };
        var rules = RulesCompiler.Compile(data.Law, data.Embargo, data.CatchAll with { Rules = [] }, diversion, data.Goods, data.Messages);
        var context = data.Context(RuleData.Shipment(example));
        rules.Diversion.Run(context);
        return context;
    }
}
