using System.Text.Json;
using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

public sealed class OfficialTextCommandsTests : IDisposable
{
    private const string Old = "2B001 Kettles as follows:\na. Of iron, more than 10 mm thick;\nb. Of copper hammered by hand in one piece.\n2B002 Lids.\n";
    private const string New = "2B001 Kettles as follows:\na. Of iron, more than 12 mm thick;\nc. Of copper hammered by hand in one piece.\n2B003 Spouts.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("dualuse-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_writes_what_it_understood_and_says_where_it_doubted()
    {
        var target = Path.Combine(_folder, "out", "nl.json");
        var file = Write("new.txt", New);
        var run = await RunAsync("lists", "import", file, "--language", "nl", "--as-of", "2025-11-15", "--source", "pasted", "--out", target);

        Assert.Equal(0, run.Status);
        Assert.Equal($"{file}:3: 2B001.c: 'c' follows 'a'\n", run.Error);
        Assert.StartsWith("2 entries with 2 sub-items and 0 notes; 1 places read with a doubt\n", run.Output, StringComparison.Ordinal);
        using var written = JsonDocument.Parse(await File.ReadAllTextAsync(target));
        Assert.Equal(("nl", "2025-11-15", "pasted"), (Text("language"), Text("stateAsOf"), Text("source")));
        Assert.Equal("2B003", written.RootElement.GetProperty("entries")[3].GetProperty("code").GetString());

        string? Text(string name) => written.RootElement.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Compare_tells_what_is_different_and_exits_with_1()
    {
        var run = await RunAsync("lists", "compare", Write("old.txt", Old), Write("new.txt", New));
        Assert.Equal(
            """
            ~ 2B001.a changed
              - Of iron, more than 10 mm thick;
              + Of iron, more than 12 mm thick;
            > 2B001.c moved from 2B001.b
              + Of copper hammered by hand in one piece.
            - 2B002 removed
              - Lids.
            + 2B003 added
              + Spouts.

            1 added, 1 removed, 1 moved, 1 changed, 0 with changed notes

            """.ReplaceLineEndings("\n"), run.Output);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task Compare_takes_an_imported_text_beside_a_raw_one_and_finds_no_difference()
    {
        var target = Path.Combine(_folder, "en.json");
        await RunAsync("lists", "import", Write("old.txt", Old), "--out", target);
        Assert.Equal(0, (await RunAsync("lists", "compare", target, Write("old.txt", Old))).Status);
    }

    [Fact]
    public async Task Compare_as_json_has_one_difference_a_line()
    {
        var run = await RunAsync("lists", "compare", Write("old.txt", Old), Write("new.txt", New), "--json");
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.Equal(["changed", "moved", "removed", "added"], lines.Select(l => l.GetProperty("kind").GetString()));
        Assert.Equal("2B001.b", lines[1].GetProperty("old").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("lists", "import", "nothing.txt")]
    [InlineData("lists", "compare", "nothing.txt", "nothing.txt")]
    [InlineData("lists", "import", "old.txt", "--language", "english")]
    public async Task What_cannot_be_read_is_an_error(params string[] arguments)
    {
        Write("old.txt", Old);
        Write("nothing.txt", "no list at all");
        var run = await RunAsync([.. arguments.Select(a => a.EndsWith(".txt", StringComparison.Ordinal) ? Path.Combine(_folder, a) : a)]);
        Assert.Equal((2, ""), (run.Status, arguments.Contains("--language") ? "" : run.Output));
        Assert.NotEmpty(run.Error);
    }

    private static Task<Run> RunAsync(params string[] arguments) => Dualuse.RunAsync(Dualuse.Environment(), arguments);

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
