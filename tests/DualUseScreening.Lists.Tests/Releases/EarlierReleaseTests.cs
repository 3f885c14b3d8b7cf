using System.Runtime.CompilerServices;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using DualUseScreening.Screening.Transactions;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>
/// Releases that earlier builds wrote, each kept in <c>Earlier</c> as it was: answers name them for years, and must be given again. A file there is never
/// changed; where the format or the content of a list changes, one more comes beside it.
/// </summary>
public sealed class EarlierReleaseTests
{
    public static TheoryData<string> Files() => [.. Directory.GetFiles(Folder(), "*.bin").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_release_of_an_earlier_build_is_opened_whole_and_screens_as_it_did(string name)
    {
        var file = ReleaseFile.Open(File.ReadAllBytes(Path.Combine(Folder(), name)))!;
        Assert.Null(file.Fault);
        Assert.Equal(Path.GetFileNameWithoutExtension(name).Split('-')[^1], file.Version);

        var stored = CompiledRelease.Read(file, "disk", null)!;
        var snapshot = SnapshotCompiler.Compile(stored.Release, stored.Version, stored.Tables);
        var result = snapshot.Screener.Screen(Shipment());
        Assert.Contains(result.Findings, f => f is { Check: Check.Party, Code: "1", Verdict: Verdict.Review });
        Assert.Contains(result.Findings, f => f is { Check: Check.ControlList, Code: "2B001.b.2" });
        Assert.True(result.Verdict > Verdict.Clear);
    }

    private static Transaction Shipment()
    {
        var consignee = new Party { Role = PartyRole.Consignee, Path = "consignee", Name = "Acme Imaginary Optics", Country = "AE" };
        return new Transaction
        {
            Activity = Activity.Export,
            Exporter = new Party { Role = PartyRole.Exporter, Path = "exporter", Name = "Exporter NV", Country = "BE" },
            Consignee = consignee,
            EndUser = consignee,
            Departure = "BE",
            Destination = "AE",
            EndUse = "resale",
            AsOf = new DateOnly(2026, 1, 1),
            Items = [new Item { ItemId = "1", Description = "5-axis machining centre, UPR 0.8 µm, travel 600 mm", DeclaredCode = "2B001.b.2", CommodityCode = "84571010", Quantity = 1 }],
        };
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Earlier");
}
