using System.Net;
using System.Text;
using System.Text.Json;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Grpc.Core;

namespace DualUseScreening.EndToEnd.Contract;

/// <summary>The other calls of the contract, over both ports.</summary>
[Collection(SharedServerCollection.Name)]
public sealed class CallsTests(SharedServer shared)
{
    private readonly GoodsService.GoodsServiceClient _goods = new(shared.Server.Channel);

    [Fact]
    public async Task Classify_gives_candidates_best_first()
    {
        using var answer = await PostAsync("/v1/goods:classify", """{"description":"Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS","languageCode":"nl"}""");
        var candidates = answer.RootElement.GetProperty("candidates").EnumerateArray().ToArray();
        Assert.StartsWith("3A001", candidates[0].GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Equal("MATCH_CONFIRMED", candidates[0].GetProperty("match").GetString());
        Assert.Equal(JsonValueKind.Number, candidates[0].GetProperty("score").ValueKind);
        Assert.NotEqual(0, candidates[0].GetProperty("criteria").GetArrayLength());
        Assert.False(string.IsNullOrEmpty(candidates[0].GetProperty("title").GetString()));
        Assert.All(candidates, c => Assert.Equal(JsonValueKind.Array, c.GetProperty("questions").ValueKind));
    }

    [Fact]
    public async Task An_entry_has_its_criteria_in_the_language_asked_for()
    {
        var english = (await _goods.GetEntryAsync(new GetEntryRequest { Code = "2b001.B.2" })).Entry;
        Assert.Equal("2B001.b.2", english.Code);
        Assert.NotEmpty(english.Criteria);
        using var dutch = JsonDocument.Parse(await shared.Server.Http.GetStringAsync("/v1/entries/2B001.b.2?languageCode=nl"));
        Assert.NotEqual(english.Title, dutch.RootElement.GetProperty("entry").GetProperty("title").GetString());
        using var missing = await shared.Server.Http.GetAsync("/v1/entries/9Z999");
        var (status, error) = await ErrorDetails.OfAsync(missing);
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal((StatusCode.NotFound, "UNKNOWN_ENTRY"), (error.Code, error.Reason));
    }

    [Fact]
    public async Task Pages_of_a_search_hold_every_entry_once()
    {
        var whole = await _goods.SearchEntriesAsync(new SearchEntriesRequest { Query = "3A", PageSize = 200 });
        Assert.InRange(whole.TotalSize, 20, 10_000);
        var codes = new List<string>();
        var token = "";
        do
        {
            var page = await _goods.SearchEntriesAsync(new SearchEntriesRequest { Query = "3A", PageSize = 7, PageToken = token });
            Assert.InRange(page.Entries.Count, 1, 7);
            Assert.Equal(whole.TotalSize, page.TotalSize);
            codes.AddRange(page.Entries.Select(e => e.Code));
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        Assert.Equal(whole.TotalSize, codes.Count);
        Assert.Equal(codes.Count, codes.Distinct().Count());
        Assert.Equal(whole.Entries.Select(e => e.Code), codes.Take(whole.Entries.Count));
        Assert.Empty((await _goods.SearchEntriesAsync(new SearchEntriesRequest { Query = "3A", PageToken = "2147483647" })).Entries);
    }

    [Fact]
    public async Task Entries_are_found_by_cas_number_and_customs_heading()
    {
        var chemical = await _goods.SearchEntriesAsync(new SearchEntriesRequest { Query = "111-48-8" });
        Assert.Contains(chemical.Entries, e => e.Code.StartsWith("1C350", StringComparison.Ordinal));
        var machines = await _goods.SearchEntriesAsync(new SearchEntriesRequest { HsCode = "8457.10" });
        Assert.Contains(machines.Entries, e => e.Code.StartsWith("2B001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_have_versions_and_ages_as_numbers()
    {
        using var answer = JsonDocument.Parse(await shared.Server.Http.GetStringAsync("/v1/lists"));
        var lists = answer.RootElement.GetProperty("lists").EnumerateArray().ToArray();
        Assert.Superset(
            new HashSet<string?> { "control-list", "law", "embargo", "catch-all", "diversion", "eu-833-2014-annex-iv" },
            lists.Select(l => l.GetProperty("name").GetString()).ToHashSet());
        Assert.All(lists, l =>
        {
            Assert.Matches("^[0-9a-f]{16}$", l.GetProperty("version").GetString());
            Assert.Equal(JsonValueKind.Number, l.GetProperty("entryCount").ValueKind);
            Assert.Equal(JsonValueKind.Number, l.GetProperty("ageSeconds").ValueKind);
            Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}", l.GetProperty("publishedAt").GetString());
        });
        using var refreshed = await PostAsync("/v1/lists:refresh", "{}");
        Assert.False(refreshed.RootElement.GetProperty("changed").GetBoolean());
        Assert.Equal(answer.RootElement.GetProperty("release").GetString(), refreshed.RootElement.GetProperty("release").GetString());
    }

    [Fact]
    public async Task A_listed_party_is_matched_with_its_features()
    {
        var entry = shared.Server.App.Services.GetService(typeof(DualUseScreening.Screening.Snapshots.ISnapshotProvider))
            is DualUseScreening.Screening.Snapshots.ISnapshotProvider p ? p.Current.Parties.Entries[0] : throw new InvalidOperationException();
        using var answer = await PostAsync("/v1/parties:match", JsonSerializer.Serialize(new { name = entry.PrimaryName, kind = "PARTY_KIND_ORGANISATION" }));
        var best = answer.RootElement.GetProperty("matches")[0];
        Assert.Equal(entry.ListName, best.GetProperty("listName").GetString());
        Assert.Equal(entry.EntryId, best.GetProperty("entryId").GetString());
        Assert.InRange(best.GetProperty("score").GetDouble(), 0.95, 1);
        Assert.NotEqual(0, best.GetProperty("features").GetArrayLength());
        using var nobody = await PostAsync("/v1/parties:match", """{"name":"Qqqq Wwww Zzzz"}""");
        Assert.Equal(0, nobody.RootElement.GetProperty("matches").GetArrayLength());
    }

    [Fact]
    public async Task Default_values_are_printed_and_numbers_are_numbers()
    {
        using var answer = await PostAsync("/v1/screenings", Google.Protobuf.JsonFormatter.Default.Format(Samples.Shirts()));
        var root = answer.RootElement;
        Assert.Equal("VERDICT_CLEAR", root.GetProperty("verdict").GetString());
        foreach (var list in new[] { "findings", "questions", "authorisations", "items", "lists", "nextSteps", "checks" })
        {
            Assert.Equal(JsonValueKind.Array, root.GetProperty(list).ValueKind);
        }

        Assert.Equal(JsonValueKind.Number, root.GetProperty("riskScore").ValueKind);
        Assert.Equal("1", root.GetProperty("items")[0].GetProperty("itemId").GetString());
        Assert.Equal("", root.GetProperty("nextSteps")[0].GetProperty("authority").GetString());
    }

    private async Task<JsonDocument> PostAsync(string address, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await shared.Server.Http.PostAsync(address, content);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text);
    }
}
