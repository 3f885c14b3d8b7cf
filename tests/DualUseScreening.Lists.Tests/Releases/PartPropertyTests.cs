using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>A release that takes over what it shares with the one before is the release that is made from nothing: the same bytes, the same content, the same index.</summary>
public sealed class PartPropertyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void It_is_the_same_release_after_any_change_of_a_party_list(int seed)
    {
        var random = new Random(seed);
        var next = 0;
        List<PartyEntry> entries = [.. Enumerable.Range(0, 1500).Select(_ => Entry(random, next++))];
        var (compiling, loading) = (Held(Of(entries), null), Loaded(Written(Of(entries)), null));
        for (var round = 0; round < 8; round++)
        {
            Change(random, entries, ref next);
            var release = Of(entries);
            var whole = Written(release);

            // The one that compiles, and one that loads what it wrote.
            compiling = Held(release, compiling);
            loading = Loaded(whole, loading);

            Assert.Equal(whole, Written(compiling));
            Assert.Equal(whole, Written(loading));
            Assert.True(compiling.Sections.ReadBack(null));
            var index = PartyIndex.Build([.. release.Parties.SelectMany(p => p.Entries)]);
            Assert.True(compiling.Snapshot.Parties.HasSameTables(index), $"seed {seed}, round {round}");
            Assert.True(loading.Snapshot.Parties.HasSameTables(index), $"seed {seed}, round {round}");
            Assert.Equal(compiling.Snapshot.Version, loading.Snapshot.Version);
        }
    }

    [Fact]
    public void A_change_of_one_entry_changes_one_part_wherever_it_pushes_the_others()
    {
        var random = new Random(1);
        List<PartyEntry> entries = [.. Enumerable.Range(0, 5000).Select(i => Entry(random, i))];
        var before = ReleaseSections.Of(Of(entries));
        entries.Insert(7, Entry(random, 9000));
        var after = ReleaseSections.Of(Of(entries));

        var known = before.PartSections("own").Select(p => Convert.ToHexString(p.Hash)).ToHashSet();
        Assert.InRange(after.PartSections("own").Count(p => !known.Contains(Convert.ToHexString(p.Hash))), 1, 2);
        Assert.NotEqual(before.Version, after.Version);
    }

    [Fact]
    public void A_part_that_is_missing_damaged_or_that_no_list_names_is_no_release()
    {
        var random = new Random(1);
        var release = Of([.. Enumerable.Range(0, 2000).Select(i => Entry(random, i))]);
        var sections = ReleaseSections.Of(release);
        var parts = sections.PartSections("own");
        var strange = ReleaseSection.Of("own", SectionKind.PartyPart, "[]"u8.ToArray());

        Assert.NotEmpty(parts);
        Assert.Throws<InvalidDataException>(() => new ReleaseSections(sections.All, [.. sections.Whole.Except(sections.All).Skip(1)]));
        Assert.Throws<InvalidDataException>(() => new ReleaseSections(sections.All, [.. sections.Whole.Except(sections.All), strange]));

        var bytes = Written(release);
        var at = bytes.AsSpan().IndexOf(parts[^1].Packed);
        bytes[at + parts[^1].Packed.Length - 3] ^= 1;
        Assert.Null(ReleaseFile.Open(bytes));

        // Nor when the part is at hand undamaged.
        Assert.Null(ReleaseFile.Open(bytes, hash => sections.ByHash(hash)));
    }

    private static Release Of(IReadOnlyList<PartyEntry> entries) =>
        BundledRelease.Small with { Parties = [new PartyListContent("own", "simple-csv own.csv", "", [.. entries]), .. BundledRelease.Small.Parties] };

    private static HeldContent Held(Release read, HeldContent? earlier)
    {
        var sections = ReleaseSections.Of(read, earlier);
        var release = earlier?.Share(read, sections) ?? read;
        var tables = earlier?.Tables ?? GoodsTables.Build(release.ControlList);
        release = release with { Lists = ListDescriptions.Of(release, sections) };
        var snapshot = SnapshotCompiler.Compile(release, sections.Version, tables, earlier?.Compiled);
        return new HeldContent(release, snapshot, sections, tables, earlier?.TablesSection ?? CompiledRelease.TablesSection(tables));
    }

    private static HeldContent Loaded(byte[] bytes, HeldContent? earlier) =>
        ReleaseMaker.Compiled(CompiledRelease.Read(ReleaseFile.Open(bytes, hash => earlier?.SectionOf(hash))!, "cache", earlier)!, "", earlier).Content;

    private static byte[] Written(Release release) => CompiledRelease.Write(ReleaseSections.Of(release), GoodsTables.Build(release.ControlList), []);

    private static byte[] Written(HeldContent held) => CompiledRelease.Write(held.Sections, held.TablesSection!, []);

    private static void Change(Random random, List<PartyEntry> entries, ref int next)
    {
        for (var change = random.Next(5); change >= 0; change--)
        {
            var at = random.Next(entries.Count);
            switch (random.Next(6))
            {
                case 0:
                    entries.Insert(at, Entry(random, next++));
                    break;
                case 1:
                    entries.RemoveAt(at);
                    break;
                case 2:
                    entries[at] = entries[at] with { PrimaryName = $"Renamed {next++}" };
                    break;
                case 3:
                    var moved = entries[at];
                    entries.RemoveAt(at);
                    entries.Insert(random.Next(entries.Count), moved);
                    break;
                case 4:
                    // The same id once more, as lists have it whose ids are made of names.
                    entries.Insert(random.Next(entries.Count), entries[at] with { });
                    break;
                case 5:
                    entries.RemoveRange(at, Math.Min(entries.Count - at, 200));
                    entries.AddRange(Enumerable.Range(0, 200).Select(_ => Entry(random, 100_000 + random.Next(100_000))));
                    break;
            }
        }
    }

    private static PartyEntry Entry(Random random, int id) => new()
    {
        ListName = "own",
        EntryId = $"{id}",
        PrimaryName = $"Coined{random.Next(900)} {(char)('A' + random.Next(26))}ost Trading {id % 50}",
        Kind = PartyKind.Organisation,
        Aliases = random.Next(3) == 0 ? [new PartyAlias($"Other {random.Next(500)}")] : [],
        Countries = ["AE"],
    };
}
