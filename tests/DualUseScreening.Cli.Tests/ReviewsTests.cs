using DualUseScreening.Cli.Tests.Fakes;

namespace DualUseScreening.Cli.Tests;

/// <summary><c>dualuse reviews</c>.</summary>
public sealed class ReviewsTests : IDisposable
{
    private const string Key = "un|6908443|0123456789abcdef0123456789abcdef|fedcba9876543210fedcba9876543210";

    private readonly string _folder = Directory.CreateTempSubdirectory("reviews-").FullName;

    private string File => Path.Combine(_folder, "reviews.csv");

    [Fact]
    public async Task Decisions_are_added_one_a_line_with_who_when_and_why()
    {
        var first = await AddAsync(Key, "--by", "J. Peeters", "--reason", "another number, \"extract\" seen");
        var second = await AddAsync(Key, "--by", "A. Maes", "--reason", "seen", "--order", "SO-7");

        Assert.Equal((0, 0), (first.Status, second.Status));
        Assert.Contains("for good", first.Output, StringComparison.Ordinal);
        Assert.Contains("order SO-7", second.Output, StringComparison.Ordinal);
        var lines = System.IO.File.ReadAllLines(File);
        Assert.Equal("match,decidedBy,decidedAt,reason,order", lines[0]);
        Assert.Matches("^un\\|6908443\\|[0-9a-f]{32}\\|[0-9a-f]{32},J\\. Peeters,[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z,\"another number, \"\"extract\"\" seen\",$", lines[1]);
        Assert.EndsWith(",seen,SO-7", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_key_is_refused_and_nothing_is_written()
    {
        var run = await AddAsync("un|6908443", "--by", "J. Peeters", "--reason", "seen");

        Assert.Equal(2, run.Status);
        Assert.Contains("match", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task A_broken_file_is_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, "match,decidedBy\n");

        var run = await AddAsync(Key, "--by", "J. Peeters", "--reason", "seen");

        Assert.Equal(2, run.Status);
        Assert.Contains("decidedAt", run.Error, StringComparison.Ordinal);
        Assert.Equal("match,decidedBy\n", System.IO.File.ReadAllText(File));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<Run> AddAsync(string key, params string[] more) => Dualuse.RunAsync(Dualuse.Environment(), ["reviews", "add", key, "--file", File, .. more]);
}
