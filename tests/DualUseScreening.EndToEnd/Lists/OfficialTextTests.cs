using System.Text.Json;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;
using OfficialTextFile = DualUseScreening.Lists.OfficialTexts.OfficialTextFile;
using OfficialTextReader = DualUseScreening.Lists.OfficialTexts.OfficialTextReader;

namespace DualUseScreening.EndToEnd.Lists;

/// <summary>The wording of the law that an operator imported stands beside the service's own words; without it nothing does.</summary>
public sealed class OfficialTextTests
{
    [Fact]
    public async Task An_imported_text_is_shown_with_entries_and_candidates()
    {
        using var folder = new TemporaryFolder();
        Import(folder, "en", "2B001 Machines for metal:\nNote: 2B001 is about machines.\nb. For milling:\n2. With five axes.\na. Up to one metre.");
        Import(folder, "nl", "2B001 Machines voor metaal:\nb. Voor frezen:\n2. Met vijf assen.\na. Tot een meter.");
        await using var server = await RunningServer.StartAsync($"--Lists:OfficialTextFolder={folder.Path}");
        var goods = new GoodsService.GoodsServiceClient(server.Channel);

        var text = (await goods.GetEntryAsync(new GetEntryRequest { Code = "2B001.b.2" })).Entry.OfficialText;
        Assert.Equal(("en", "2025-11-15", "pasted"), (text.LanguageCode, text.StateAsOf, text.Source));
        Assert.Equal(["2B001", "2B001.b", "2B001.b.2"], text.Passages.Select(p => p.Code));
        Assert.Equal("With five axes.", text.Passages[2].Text);
        Assert.Equal(new OfficialNote { Label = "Note", Text = "2B001 is about machines." }, Assert.Single(text.Passages[0].Notes));

        var classified = await goods.ClassifyAsync(new ClassifyRequest { Description = "5-axis milling machine, UPR 0.8 µm, X travel 800 mm", LanguageCode = "nl" });
        Assert.Equal("Tot een meter.", classified.Candidates.First(c => c.Code.StartsWith("2B001.b.2", StringComparison.Ordinal)).OfficialText.Passages[^1].Text);

        // A language without a text is given the English one; an item that no text has, none.
        Assert.Equal("en", (await goods.GetEntryAsync(new GetEntryRequest { Code = "2B001", LanguageCode = "fr" })).Entry.OfficialText.LanguageCode);
        Assert.Null((await goods.GetEntryAsync(new GetEntryRequest { Code = "3A001" })).Entry.OfficialText);

        using var json = JsonDocument.Parse(await server.Http.GetStringAsync("/v1/entries/2B001.b.2?languageCode=nl"));
        Assert.Equal("Voor frezen:", json.RootElement.GetProperty("entry").GetProperty("officialText").GetProperty("passages")[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Nothing_of_it_ships()
    {
        using var folder = new TemporaryFolder();
        await using var server = await RunningServer.StartAsync($"--Lists:OfficialTextFolder={Path.Combine(folder.Path, "empty")}");
        var entry = (await new GoodsService.GoodsServiceClient(server.Channel).GetEntryAsync(new GetEntryRequest { Code = "2B001.b.2" })).Entry;
        Assert.Null(entry.OfficialText);
        Assert.NotEmpty(entry.Title);
    }

    private static void Import(TemporaryFolder folder, string language, string text) =>
        OfficialTextFile.Save(
            Path.Combine(folder.Path, language + ".json"),
            OfficialTextReader.Read("list", text) with { Language = language, StateAsOf = "2025-11-15", Source = "pasted" });
}
