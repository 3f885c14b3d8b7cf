using System.Net;
using System.Text.Json;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Rules;

/// <summary>Every measure, criterion, route and sign can be listed, read and tested, over gRPC and over JSON.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class RuleServiceTests(SharedServer shared)
{
    private readonly RuleService.RuleServiceClient _rules = new(shared.Server.Channel);

    [Fact]
    public async Task All_rules_are_listed_page_by_page_each_once()
    {
        var ids = new List<string>();
        var request = new ListRulesRequest { PageSize = 70 };
        int total;
        do
        {
            var page = await _rules.ListRulesAsync(request);
            Assert.InRange(page.Rules.Count, 1, 70);
            ids.AddRange(page.Rules.Select(r => r.RuleId));
            (request.PageToken, total) = (page.NextPageToken, page.TotalSize);
        }
        while (request.PageToken.Length > 0);

        Assert.Equal(total, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_kind_and_words_narrow_the_list()
    {
        var routes = await _rules.ListRulesAsync(new ListRulesRequest { Kind = RuleKind.Route, Query = "armenia" });
        var route = Assert.Single(routes.Rules);
        Assert.Equal(("am-ru", RuleKind.Route, Verdict.Review), (route.RuleId, route.Kind, route.Verdict));
        Assert.Equal(["AM"], route.Via);
        Assert.Equal(["RU", "BY"], route.Feared);
        Assert.NotEmpty(route.Goods);
        Assert.NotEmpty(route.Evidence);
    }

    [Fact]
    public async Task A_measure_is_read_whole_over_JSON()
    {
        using var json = JsonDocument.Parse(await shared.Server.Http.GetStringAsync("/v1/rules/ru-833-annex-xxiii?languageCode=fr"));
        var rule = json.RootElement.GetProperty("rule");
        Assert.Equal("RULE_KIND_MEASURE", rule.GetProperty("kind").GetString());
        Assert.Equal("VERDICT_PROHIBITED", rule.GetProperty("verdict").GetString());
        Assert.Equal("32014R0833", rule.GetProperty("legalBasis").GetProperty("actId").GetString());
        Assert.Contains("russe", rule.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains(rule.GetProperty("examples").EnumerateArray(), e => e.GetProperty("fires").GetBoolean());
        Assert.NotEqual("", rule.GetProperty("listVersion").GetString());
    }

    [Fact]
    public async Task All_examples_come_out_as_their_rules_say()
    {
        var tested = await _rules.TestRulesAsync(new TestRulesRequest());
        Assert.Empty(tested.Failures);
        Assert.True(tested.ExampleCount > tested.RuleCount);
        var some = await _rules.TestRulesAsync(new TestRulesRequest { RuleIds = { "ae-ru", "trader" } });
        Assert.Equal(2, some.RuleCount);
    }

    [Fact]
    public async Task On_another_day_an_example_comes_out_otherwise_and_is_reported()
    {
        var tested = await _rules.TestRulesAsync(new TestRulesRequest { RuleIds = { "ru-833-annex-xxiii" }, AsOf = "2014-01-01" });
        Assert.All(tested.Failures, f => Assert.Equal(("ru-833-annex-xxiii", "is silent", true), (f.RuleId, f.Problem, f.Example.Fires)));
        Assert.NotEmpty(tested.Failures);
    }

    [Fact]
    public async Task A_rule_is_tried_on_a_shipment_of_one_s_own()
    {
        var shipment = Samples.Shirts();
        shipment.RedFlags.Add(RedFlag.WmdEndUseSuspected);
        var tried = await _rules.TryRuleAsync(new TryRuleRequest { RuleId = "art4-wmd-known", Shipment = shipment });
        var trial = Assert.Single(tried.Trials);
        Assert.True(trial.Fires);
        Assert.Equal(ConditionResult.Met, Assert.Single(trial.Conditions).Result);
        shipment.RedFlags.Clear();
        Assert.False(Assert.Single((await _rules.TryRuleAsync(new TryRuleRequest { RuleId = "art4-wmd-known", Shipment = shipment })).Trials).Fires);
    }

    [Fact]
    public async Task An_unknown_rule_is_not_found_and_a_wrong_request_names_its_fields()
    {
        var unknown = ErrorDetails.Of(await Assert.ThrowsAsync<RpcException>(async () => await _rules.GetRuleAsync(new GetRuleRequest { RuleId = "nobody" })));
        Assert.Equal((StatusCode.NotFound, "UNKNOWN_RULE"), (unknown.Code, unknown.Reason));
        Assert.Equal(StatusCode.NotFound, (await Assert.ThrowsAsync<RpcException>(async () =>
            await _rules.TestRulesAsync(new TestRulesRequest { RuleIds = { "nobody" } }))).StatusCode);
        var (status, error) = await ErrorDetails.PostAsync(shared.Server.Http, "/v1/rules/ae-ru:try", """{"shipment": {"items": [{}], "asOf": "yesterday"}}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("shipment.asOf", error.Fields);
        var paged = ErrorDetails.Of(await Assert.ThrowsAsync<RpcException>(async () =>
            await _rules.ListRulesAsync(new ListRulesRequest { PageSize = 1000, PageToken = "x", LanguageCode = "xx" })));
        Assert.Equal(["pageSize", "pageToken", "languageCode"], paged.Fields);
    }
}
