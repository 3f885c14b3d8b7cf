using System.Text.Json;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.OfficialTexts;
using Xunit.Abstractions;

namespace DualUseScreening.Lists.Tests.OfficialTexts;

/// <summary>The bundled codes beside the list in its state of 2022, and beside the list of the United States.</summary>
public sealed class BundledCodesTests(ITestOutputHelper output)
{
    private static readonly string Data = ListsOptions.FindFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("data/");

    [SkippableFact]
    public void Every_difference_from_the_official_list_of_2022_is_reviewed()
    {
        var official = OfficialTextFile.Load(Shared("annex-i-2022.en.txt"));
        Assert.InRange(official.Entries.Count(e => OfficialCodes.ParentOf(e.Code) is null), 350, 380);

        var (missing, extra) = CodeCheck.Compare(BundledCodes.Read(Data), official);
        var (unknown, idle) = KnownDifferences.Read(Path.Combine(AppContext.BaseDirectory, "OfficialTexts", "known-differences.txt")).Against(missing, extra);

        Assert.Empty(unknown);
        Assert.Empty(idle);
    }

    [SkippableFact]
    public void The_outline_of_2022_is_read_alike_with_and_without_its_columns()
    {
        var text = File.ReadAllText(Shared("annex-i-2022.en.txt"));
        var columns = OfficialTextReader.Read("columns", text).Entries.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        var flat = OfficialTextReader.Read("flat", string.Join('\n', text.Split('\n').Select(l => l.TrimStart(' ')))).Entries.Select(e => e.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(columns.Where(c => c.Length == 5).Order(), flat.Where(c => c.Length == 5).Order());
        Assert.InRange(columns.Except(flat).Union(flat.Except(columns)).Count() / (double)columns.Count, 0, 0.02);
    }

    // The United States control much that the Union does not; the report shows which of its multilateral entries to look at, and the test that it can be made.
    [SkippableFact]
    public void Headings_that_only_the_list_of_the_United_States_has_are_reported()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Shared("us-ccl-2026.json")));
        var theirs = Codes(list.RootElement).ToHashSet(StringComparer.Ordinal);
        var ours = BundledCodes.Read(Data).Select(c => c[..5]).ToHashSet(StringComparer.Ordinal);
        var only = theirs.Except(ours).Order(StringComparer.Ordinal).ToList();

        output.WriteLine($"{theirs.Count} headings of the United States, {theirs.Count - only.Count} bundled as well; only theirs: {string.Join(' ', only)}");
        Assert.InRange(theirs.Count - only.Count, 250, ours.Count);
    }

    private static IEnumerable<string> Codes(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Code(p.Name).Concat(Codes(p.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Codes),
        JsonValueKind.String => Code(element.GetString()!),
        _ => [],
    };

    private static IEnumerable<string> Code(string text) =>
        text.Length == 5 && char.IsAsciiDigit(text[0]) && text[1] is >= 'A' and <= 'E' && text.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0 ? [text] : [];

    private static string Shared(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "control-list", name);
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new SkipException($"shared/data/control-list/{name} is not beside the repository");
    }
}
