using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Rules;

namespace DualUseScreening.Screening.Tests.Rules;

[Collection(RuleCollection.Name)]
public sealed class RuleCatalogueTests(RuleData data)
{
    [Fact]
    public void Every_measure_criterion_route_and_sign_can_be_read_by_its_id()
    {
        var catalogue = data.Rules.Catalogue;
        var ids = data.Embargo.Measures.Select(m => m.Id).Concat(data.CatchAll.Rules.Select(r => r.Id))
            .Concat(data.Diversion.Routes.Select(r => r.Id)).Concat(data.Diversion.Indicators.Select(i => i.Id));
        Assert.All(ids, id => Assert.Equal(id, catalogue.Find(id)?.Id));
        Assert.Null(catalogue.Find("nobody"));
        Assert.Equal(4, catalogue.Rules.Select(r => r.Kind).Distinct().Count());
    }

    [Fact]
    public void An_id_is_one_rule_s_only()
    {
        var twin = data.Diversion.Indicators[0] with { Id = data.CatchAll.Rules[0].Id };
        var diversion = data.Diversion with { Indicators = [.. data.Diversion.Indicators, twin] };
        var error = Assert.Throws<RuleFormatException>(() => RulesCompiler.Compile(data.Law, data.Embargo, data.CatchAll, diversion, data.Goods, data.Messages));
        Assert.Contains(twin.Id, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Conditions_are_shown_as_they_are_written()
    {
        var condition = new Condition(ConditionKind.All, null,
        [
            new Condition(ConditionKind.Statement, "destination in [RU]", null),
            new Condition(ConditionKind.None, null, [new Condition(ConditionKind.Statement, "has-transit", null)]),
        ]);
        Assert.Equal(["destination in [RU]", "none:", "  has-transit"], RuleLines.Of(condition));
        Assert.Equal(["hs: 84, 85", "priority-tiers: 1"], RuleLines.Of(new GoodsScope { HsCodes = ["84", "85"], PriorityTiers = ["1"] }));
    }

    [Fact]
    public void A_rule_that_is_tried_tells_condition_by_condition_what_it_saw()
    {
        var runner = new RuleExampleRunner(data.Rules, data.Classifier, [], RuleData.Today);
        var trial = Assert.Single(runner.Try("art4-military-known", RuleData.Shipment("destination: MM | redFlags: MILITARY_END_USE_SUSPECTED"))!);
        Assert.True(trial.Fires);
        Assert.Equal("red-flag in [MILITARY_END_USE_SUSPECTED]", trial.Conditions[0].Statement);
        Assert.True(trial.Conditions[0].Holds);
        Assert.NotNull(trial.Conditions[0].Detail);
        Assert.False(trial.Conditions[1].Holds);
        Assert.False(Assert.Single(runner.Try("art4-military-known", RuleData.Shipment("destination: CH | redFlags: MILITARY_END_USE_SUSPECTED"))!).Fires);
        Assert.Null(runner.Try("nobody", RuleData.Shipment("destination: CH")));
    }

    [Fact]
    public void An_example_with_a_number_too_great_to_count_is_reported()
    {
        var rule = data.CatchAll.Rules.First(r => r.Id == "art4-military-known");
        var example = new Dictionary<string, string> { ["destination"] = "CH", ["pastShipments"] = "99999999999" };
        var wrong = rule with { Examples = new RuleExamples([], [example]) };
        var rules = RulesCompiler.Compile(data.Law, data.Embargo, data.CatchAll with { Rules = [wrong] }, data.Diversion, data.Goods, data.Messages);
        Assert.Single(new RuleExampleRunner(rules, data.Classifier, [], RuleData.Today).Run(new HashSet<string> { wrong.Id }));
    }

    [Fact]
    public void An_example_that_comes_out_otherwise_is_reported_with_its_place()
    {
        var rule = data.CatchAll.Rules.First(r => r.Id == "art4-military-known");
        var wrong = rule with { Examples = new RuleExamples(rule.Examples!.Silent, rule.Examples.Fires), Place = new SourcePlace("rules.yaml", 7, "rules[x]") };
        var rules = RulesCompiler.Compile(data.Law, data.Embargo, data.CatchAll with { Rules = [wrong] }, data.Diversion, data.Goods, data.Messages);
        var failures = new RuleExampleRunner(rules, data.Classifier, [], RuleData.Today).Run(new HashSet<string> { wrong.Id });
        Assert.Equal(rule.Examples.Fires.Count + rule.Examples.Silent.Count, failures.Count);
        Assert.All(failures, f => Assert.Equal(7, f.Place.Line));
    }
}
