using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Text;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>A release is its content: the same lists give the same bytes, and the bytes give the same lists back.</summary>
public sealed class CompiledReleaseTests(ReleaseData data) : IClassFixture<ReleaseData>
{
    [Fact]
    public void The_same_sources_give_the_same_bytes()
    {
        var again = ReleaseData.Build(new ListsOptions { Folder = ReleaseData.Folder });
        Assert.Equal(data.Built.Snapshot.Version, again.Snapshot.Version);
        Assert.Equal(data.Built.Digest, again.Digest);
        Assert.True(data.Bytes.AsSpan().SequenceEqual(again.Write()));
    }

    [Fact]
    public void What_is_read_back_is_what_was_written()
    {
        var read = CompiledRelease.Read(data.Bytes, "here");
        Assert.NotNull(read);
        Assert.Equal(data.Built.Snapshot.Version, read.Version);
        Assert.Equal("here", read.Place);
        Assert.NotNull(read.Tables);
        var sections = ReleaseSections.Of(read.Release);
        Assert.Equal(data.Built.Snapshot.Version, sections.Version);
        Assert.True(data.Bytes.AsSpan().SequenceEqual(CompiledRelease.Write(sections, read.Tables)));
    }

    [Theory]
    [InlineData("AE", "Multi-band GNSS receiver board")]
    [InlineData("IN", "5-axis machining centre, UPR 0.8 µm, travel 600 mm")]
    [InlineData("CN", "Analog-to-digital converter integrated circuit, 14 bit, 1 GSPS")]
    [InlineData("RU", "Cotton T-shirts")]
    [InlineData("IN", "2,2'-thiodiethanol")]
    public void Both_give_the_same_answers(string destination, string goods)
    {
        var read = CompiledRelease.Read(data.Bytes, "")!;
        var snapshot = SnapshotCompiler.Compile(read.Release, read.Version, read.Tables);
        Assert.Equal(Answer(data.Built.Snapshot, destination, goods), Answer(snapshot, destination, goods));
    }

    [Fact]
    public void Any_damage_is_seen()
    {
        for (var i = 0; i < data.Bytes.Length; i += 1 + data.Bytes.Length / 40)
        {
            var damaged = data.Bytes.ToArray();
            damaged[i] ^= 0x40;
            Assert.True(CompiledRelease.Read(damaged, "") is null, $"byte {i}");
        }

        foreach (var length in new[] { 0, 4, 40, data.Bytes.Length / 2, data.Bytes.Length - 1 })
        {
            Assert.Null(CompiledRelease.Read(data.Bytes.AsMemory(0, length), ""));
        }
    }

    [Fact]
    public void Every_list_has_a_version_of_its_own()
    {
        var lists = data.Built.Snapshot.Lists;
        Assert.Equal(lists.Count, lists.Select(l => l.Name).Distinct().Count());
        Assert.All(lists, l => Assert.Matches("^[0-9a-f]{16}$", l.Version));
    }

    [Fact]
    public void A_change_in_one_list_leaves_the_others_as_they_are()
    {
        var folder = Directory.CreateTempSubdirectory("dualuse-test-");
        try
        {
            var file = Path.Combine(folder.FullName, "extra.csv");
            File.WriteAllText(file, "id,name,aliases,kind,countries,address,programme,identifiers\n1,Imaginary Trading,,organisation,AE,,TEST,\n");
            var with = ReleaseData.Build(new ListsOptions
            {
                Folder = ReleaseData.Folder, Sources = [new PartySource { Name = "extra", Format = "simple-csv", Path = file }],
            });
            Assert.NotEqual(data.Built.Snapshot.Version, with.Snapshot.Version);
            Assert.Equal(
                data.Built.Snapshot.Lists.Select(l => (l.Name, l.Version)),
                with.Snapshot.Lists.Where(l => l.Name != "extra").Select(l => (l.Name, l.Version)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Answer(ListSnapshot snapshot, string destination, string goods)
    {
        var consignee = new Party { Role = PartyRole.Consignee, Path = "consignee", Name = "General Trading LLC", Country = destination };
        var result = snapshot.Screener.Screen(new Transaction
        {
            Activity = Activity.Export,
            Exporter = new Party { Role = PartyRole.Exporter, Path = "exporter", Name = "Exporter NV", Country = "BE" },
            Consignee = consignee,
            EndUser = consignee,
            Departure = "BE",
            Destination = destination,
            EndUse = "resale",
            AsOf = new DateOnly(2026, 6, 1),
            Items = [new Item { ItemId = "1", Description = goods, Quantity = 1 }],
        });
        return string.Join('\n', [
            $"{result.Verdict} {result.RiskScore}",
            .. result.Findings.Select(f => $"{f.Check} {f.Code} {f.Verdict} {f.Score} {f.Match} {f.Message.In(Language.Nl)}"),
            .. result.Questions.Select(q => q.Text.In(Language.De)),
            .. result.NextSteps.Select(s => s.Text.In(Language.Fr)),
        ]);
    }
}
