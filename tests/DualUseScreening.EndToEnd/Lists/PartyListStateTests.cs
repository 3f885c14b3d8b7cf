using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using Action = DualUseScreening.Contract.V1.Action;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>Fail closed: without the party lists that are asked for, or with old ones, the best answer is a review that says so.</summary>
public sealed class PartyListStateTests
{
    [Fact]
    public async Task Without_asset_freezes_an_answer_is_a_review_where_they_are_required()
    {
        await using var server = await RunningServer.StartAsync("--Screening:RequirePartyLists=true");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var texts = new HashSet<string>();
        foreach (var language in new[] { "en", "nl", "fr", "de" })
        {
            var request = Samples.Shirts();
            request.LanguageCode = language;
            var answer = await client.ScreenAsync(request);
            var finding = Assert.Single(answer.Findings, f => f.Check == Check.ListState);
            Assert.Equal(Verdict.Review, answer.Verdict);
            Assert.Equal(Verdict.Review, finding.Verdict);
            Assert.Equal("lists.no-asset-freezes", finding.MessageId);
            Assert.All(answer.Items, i => Assert.Equal(Verdict.Review, i.Verdict));
            Assert.Contains(answer.NextSteps, s => s.Action == Action.RefreshLists);
            Assert.InRange(answer.RiskScore, 20, 59);
            texts.Add(finding.Message);
        }

        Assert.Equal(4, texts.Count);
    }

    [Fact]
    public async Task With_an_asset_freeze_list_the_answer_is_what_it_is()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync(["--Screening:RequirePartyLists=true", .. Source(folder, DateTime.UtcNow)]);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var answer = await client.ScreenAsync(Samples.Shirts());
        Assert.Equal(Verdict.Clear, answer.Verdict);
        Assert.Contains(answer.Lists, l => l.Name == "un-sc");
        Assert.Contains("un-sc", answer.Checks.Single(c => c.Check == Check.Party).Text, StringComparison.Ordinal);
        var listed = Samples.Shirts();
        listed.Consignee.Name = "Korea Imaginary Trading Bank";
        listed.Consignee.CountryCode = "KP";
        Assert.Contains((await client.ScreenAsync(listed)).Findings, f => f.Check == Check.Party && f.Code.Length > 0);
    }

    [Fact]
    public async Task A_list_past_its_age_makes_a_review()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync([.. Source(folder, DateTime.UtcNow.AddDays(-3)), "--Lists:MaxAge=2.00:00:00"]);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var lists = new ListService.ListServiceClient(server.Channel);
        var answer = await client.ScreenAsync(Samples.Shirts());
        var finding = Assert.Single(answer.Findings, f => f.Check == Check.ListState);
        Assert.Equal(Verdict.Review, answer.Verdict);
        Assert.Equal("un-sc", finding.Code);
        Assert.NotEmpty(finding.ListVersion);
        var info = (await lists.ListListsAsync(new ListListsRequest())).Lists.Single(l => l.Name == "un-sc");
        Assert.True(info.Stale);
        Assert.InRange(info.AgeSeconds, 3 * 86_400, 3 * 86_400 + 300);

        // The same list, fetched again: the release is the same, the age is not.
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "un.xml"), DateTime.UtcNow);
        Assert.False((await lists.RefreshListsAsync(new RefreshListsRequest())).Changed);
        Assert.Equal(Verdict.Clear, (await client.ScreenAsync(Samples.Shirts())).Verdict);
    }

    private static string[] Source(TemporaryFolder folder, DateTime changed)
    {
        var file = Path.Combine(folder.Path, "un.xml");
        File.WriteAllText(file, """
            <?xml version="1.0" encoding="UTF-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-01-01T00:00:00">
              <INDIVIDUALS />
              <ENTITIES>
                <ENTITY>
                  <DATAID>6908000</DATAID>
                  <FIRST_NAME>KOREA IMAGINARY TRADING BANK</FIRST_NAME>
                  <UN_LIST_TYPE>DPRK</UN_LIST_TYPE>
                  <REFERENCE_NUMBER>KPe.900</REFERENCE_NUMBER>
                  <LISTED_ON>2016-03-02</LISTED_ON>
                </ENTITY>
              </ENTITIES>
            </CONSOLIDATED_LIST>
            """);
        File.SetLastWriteTimeUtc(file, changed);
        return ["--Lists:Sources:0:Name=un-sc", "--Lists:Sources:0:Format=un-xml", $"--Lists:Sources:0:Path={file}"];
    }
}
