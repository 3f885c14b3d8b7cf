using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Tests.Rules;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Tests.CatchAll;

[Collection(RuleCollection.Name)]
public sealed class CatchAllTests(RuleData data)
{
    [Fact]
    public void A_rule_that_holds_is_explained_statement_by_statement()
    {
        var context = Screen(
            "destination: MM | endUser: Ministry of Defence | endUserSector: ARMED_FORCES | description: Air compressor",
            "destination in [MM]", "end-user-sector in [ARMED_FORCES]", "end-user-name matches military-body");
        var finding = Assert.Single(context.Findings, f => f.Check == Check.CatchAll);
        Assert.Equal(("test-rule", -1, 0.6, "notify-authority"), (finding.Code, finding.ItemIndex, finding.Score, finding.NextStep));
        Assert.Equal(["destination", "end-user-sector", "end-user-name"], finding.Features.Select(f => f.Name));
        Assert.Equal(0.6, finding.Features.Sum(f => f.Weight), 3);
        var name = Assert.Single(finding.Evidence, e => e.Field.EndsWith(".name", StringComparison.Ordinal));
        Assert.Equal("Ministry of Defence", name.Text);
        Assert.Equal("Proefregel (Verordening (EU) 2021/821, artikel 4(1)(b)).", finding.Message.In(Language.Nl));
    }

    [Fact]
    public void A_fact_that_is_not_stated_is_asked_for_and_the_rule_is_silent()
    {
        var context = Screen("destination: MM | endUserSector: UNSPECIFIED | description: Air compressor", "destination in [MM]", "end-user-sector in [ARMED_FORCES]");
        Assert.DoesNotContain(context.Findings, f => f.Check == Check.CatchAll);
        var question = Assert.Single(context.Questions);
        Assert.EndsWith(".sector", question.Parameter);
        Assert.Equal(["test-rule"], question.Codes);
    }

    [Fact]
    public void Nothing_is_asked_where_another_statement_already_fails()
    {
        var context = Screen("destination: CH | endUserSector: UNSPECIFIED | description: Air compressor", "destination in [MM]", "end-user-sector in [ARMED_FORCES]");
        Assert.Empty(context.Questions);
    }

    [Fact]
    public void A_rule_about_goods_speaks_once_for_each_line()
    {
        var transaction = RuleData.Shipment("destination: AE | description: GNSS receiver board | hs: 85269120");
        var item = transaction.Items[0];
        var context = Run(
            transaction with { Items = [item, item with { ItemId = "2", Index = 1 }, item with { ItemId = "3", Index = 2, Description = "Frozen fries", CommodityCode = "20041010" }] },
            "family in [gnss-receivers]", "priority-tier in [2]");
        Assert.Equal([0, 1], context.Findings.Where(f => f.Check == Check.CatchAll).Select(f => f.ItemIndex));
    }

    [Fact]
    public void A_rule_holds_from_its_first_day()
    {
        Assert.NotEmpty(Screen("destination: MM | asOf: 2021-09-09", "destination in [MM]").Findings);
        Assert.Empty(Screen("destination: MM | asOf: 2021-09-08", "destination in [MM]").Findings);
    }

    private ScreeningContext Screen(string example, params string[] statements) => Run(RuleData.Shipment(example), statements);

    private ScreeningContext Run(Transactions.Transaction transaction, params string[] statements)
    {
        var rule = new RuleContent
        {
            Id = "test-rule",
            Source = new LegalSource("32021R0821", "Regulation (EU) 2021/821", "4(1)(b)", "", "2026-09-30"),
            Title = new LocalText("Test rule.", "Proefregel.", "Règle d'essai.", "Proberegel."),
            When = new Condition(ConditionKind.All, null, [.. statements.Select(s => new Condition(ConditionKind.Statement, s, null))]),
            Verdict = "REVIEW",
            Score = 60,
            NextStep = "notify-authority",
            ValidFrom = "2021-09-09",
        };
        var rules = RulesCompiler.Compile(data.Law, data.Embargo, data.CatchAll with { Rules = [rule] }, data.Diversion, data.Goods, data.Messages);
        var context = data.Context(transaction);
        rules.CatchAll.Run(context);
        return context;
    }
}
