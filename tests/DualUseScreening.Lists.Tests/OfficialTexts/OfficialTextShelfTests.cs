using DualUseScreening.Lists.OfficialTexts;
using Microsoft.Extensions.Logging.Abstractions;

namespace DualUseScreening.Lists.Tests.OfficialTexts;

public sealed class OfficialTextShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dualuse-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_text_is_shown_in_the_language_asked_for_or_else_in_English_or_another()
    {
        var shelf = Shelf();
        Assert.False(shelf.Refresh());
        Assert.Null(shelf.Find("2A001", "en"));

        Import("fr", "2A001 Bouilloires.\n2A003 Becs.");
        Assert.True(shelf.Refresh());
        Assert.Equal("fr", shelf.Find("2A001", "en")!.Language);

        Import("en", "2A001 Kettles as follows:\na. Of iron.\n2A002 Lids.");
        Assert.True(shelf.Refresh());
        Assert.False(shelf.Refresh());
        Assert.Equal(["en", "fr", "en", "fr"], new[] { shelf.Find("2A001", "de"), shelf.Find("2A001", "fr"), shelf.Find("2A002", "fr"), shelf.Find("2A003", "en") }.Select(t => t!.Language));
        Assert.Null(shelf.Find("2A009", "en"));
    }

    [Fact]
    public void An_item_comes_with_what_it_lies_in()
    {
        Import("en", "2A001 Kettles as follows:\na. Of iron:\n1. Cast.");
        var shelf = Shelf();
        shelf.Refresh();
        var text = shelf.Find("2A001.a.1", "en")!;
        Assert.Equal(["Kettles as follows:", "Of iron:", "Cast."], text.PassagesOf("2A001.a.1").Select(p => p.Text));
        Assert.Equal(("2025-11-15", "pasted"), (text.StateAsOf, text.Source));
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_what_was_known()
    {
        Import("en", "2A001 Kettles.");
        var shelf = Shelf();
        shelf.Refresh();
        File.WriteAllText(Path.Combine(_folder, "en.json"), """{"format": "something else"}""");
        File.WriteAllText(Path.Combine(_folder, "nl.json"), "{");
        Assert.True(shelf.Refresh());
        Assert.Equal("en", shelf.Find("2A001", "nl")!.Language);
    }

    [Theory]
    [InlineData("{\n  \"format\": \"dualuse-official-text/1\",\n  nonsense", "en.json:3:")]
    [InlineData("{\"format\": \"dualuse-official-text/1\", \"entries\": [{\"code\": \"2A001\"}, {\"code\": \"2A001\"}]}", "2A001 stands there twice")]
    [InlineData("{\"format\": \"dualuse-official-text/1\", \"entries\": [null]}", "an entry has none")]
    [InlineData("{\"format\": \"dualuse-official-text/2\", \"entries\": [{\"code\": \"2A001\"}]}", "is no imported text")]
    public void What_is_wrong_with_a_file_is_told(string content, string expected)
    {
        var path = Path.Combine(_folder, "en.json");
        File.WriteAllText(path, content);
        Assert.Contains(expected, Assert.Throws<ListFormatException>(() => OfficialTextFile.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_saved_is_loaded_again()
    {
        var text = OfficialTextReader.Read("list", Texts.Markdown) with { Language = "en", StateAsOf = "2025-11-15" };
        var path = Path.Combine(_folder, "deep", "en.json");
        OfficialTextFile.Save(path, text);
        var loaded = OfficialTextFile.Load(path);
        Assert.Equal(text.Entries.Select(e => (e.Code, e.Text)), loaded.Entries.Select(e => (e.Code, e.Text)));
        Assert.Equal(text.Entries.SelectMany(e => e.Notes), loaded.Entries.SelectMany(e => e.Notes));
        Assert.Empty(OfficialComparison.Compare(text, loaded));
        Assert.Equal(["en.json"], Directory.GetFiles(Path.Combine(_folder, "deep")).Select(Path.GetFileName));
    }

    private OfficialTextShelf Shelf() => new(_folder, NullLogger<OfficialTextShelf>.Instance);

    private void Import(string language, string text) =>
        OfficialTextFile.Save(Path.Combine(_folder, language + ".json"), OfficialTextReader.Read("list", text) with { Language = language, StateAsOf = "2025-11-15", Source = "pasted" });
}
