using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties.Reviews;

namespace DualUseScreening.Lists.Tests.Releases;

public sealed class CompiledReleaseTests
{
    [Fact]
    public void The_same_sources_make_the_same_bytes_and_the_same_version()
    {
        var (first, firstVersion) = Write(new ReleaseCompiler(BundledRelease.Options()).Compile());
        var (second, secondVersion) = Write(BundledRelease.Content);

        Assert.Equal(firstVersion, secondVersion);
        Assert.Matches("^[0-9a-f]{16}$", firstVersion);
        Assert.Equal(first, second);
    }

    [Fact]
    public void A_release_reads_back_as_it_was_written()
    {
        var (bytes, version) = Write(BundledRelease.Content);
        var read = CompiledRelease.Read(bytes, "disk")!;
        var (again, _) = Write(read.Release);

        Assert.Equal(version, read.Version);
        Assert.NotNull(read.Tables);
        Assert.Equal(bytes, again);
    }

    [Fact]
    public void Decisions_about_parties_read_back_and_change_the_version()
    {
        var decision = new ReviewedMatch("un", "1", new string('a', 32), new string('b', 32), "an officer", new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero), "seen", "SO-1");
        var (bytes, version) = Write(BundledRelease.Small with { ReviewedMatches = [decision] });

        var read = CompiledRelease.Read(bytes, "disk")!;

        Assert.Equal([decision], read.Release.ReviewedMatches);
        Assert.Equal(1, read.Release.Lists.Single(l => l.Name == "reviewed-matches").EntryCount);
        Assert.NotEqual(Write(BundledRelease.Small).Version, version);
    }

    [Fact]
    public void Search_tables_read_back_are_those_that_would_be_built()
    {
        var (bytes, _) = Write(BundledRelease.Content);
        var built = GoodsTables.Build(BundledRelease.Content.ControlList);
        var read = CompiledRelease.Read(bytes, "")!.Tables!;

        Assert.Equal(GoodsTablesFile.Write(built), GoodsTablesFile.Write(read));
    }

    [Fact]
    public void A_change_in_one_list_changes_its_version_and_the_releases_alone()
    {
        var before = Described(BundledRelease.Small);
        var after = Described(BundledRelease.With("one more"));

        Assert.NotEqual(before.Version, after.Version);
        Assert.Equal(["messages"], before.Lists.Zip(after.Lists).Where(x => x.First.Version != x.Second.Version).Select(x => x.First.Name));
        Assert.Equal(["control-list", "law", "embargo", "catch-all", "diversion", "messages"], before.Lists.Take(6).Select(l => l.Name));
        Assert.Equal(BundledRelease.Small.Parties.Select(p => p.Name), before.Lists.Skip(6).Select(l => l.Name));
    }

    [Fact]
    public void A_damaged_byte_never_changes_what_is_read()
    {
        var (bytes, version) = Write(BundledRelease.Small);
        var tables = GoodsTablesFile.Write(GoodsTables.Build(BundledRelease.Small.ControlList));
        var random = new Random(20261124);
        for (var i = 0; i < 100; i++)
        {
            // Beside the header, whose every byte counts, anywhere.
            var at = i < 12 ? i : random.Next(bytes.Length);
            var damaged = bytes.ToArray();
            damaged[at] ^= (byte)(1 << random.Next(8));
            var read = CompiledRelease.Read(damaged, "");
            Assert.True(read is null || read.Version != version || IsSame(read, version, tables), $"byte {at}");
        }
    }

    [Fact]
    public void Another_format_is_not_loaded()
    {
        var (bytes, _) = Write(BundledRelease.Small);
        bytes[7]++;

        Assert.Null(CompiledRelease.Read(bytes, ""));
    }

    // A damaged name of a derived section loses the section, not the truth of the content; and of packed bytes some others unpack to the same.
    private static bool IsSame(StoredRelease read, string version, byte[] tables) =>
        ReleaseSections.Of(read.Release).Version == version && (read.Tables is null || GoodsTablesFile.Write(read.Tables).AsSpan().SequenceEqual(tables));

    private static (byte[] Bytes, string Version) Write(Screening.Content.Release release)
    {
        var sections = ReleaseSections.Of(release);
        return (CompiledRelease.Write(sections, GoodsTables.Build(release.ControlList), []), sections.Version);
    }

    private static (string Version, IReadOnlyList<Screening.Content.ListDescription> Lists) Described(Screening.Content.Release release)
    {
        var sections = ReleaseSections.Of(release);
        return (sections.Version, ListDescriptions.Of(release, sections));
    }
}
