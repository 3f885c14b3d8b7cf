using System.Diagnostics;
using System.Security.Cryptography;
using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;

namespace DualUseScreening.EndToEnd.Rules;

/// <summary>What shows only over many orders, from a store that is off unless the operator and the caller want it.</summary>
public sealed class ShipmentHistoryTests
{
    [Fact]
    public async Task Many_small_orders_to_one_user_are_seen_as_one()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(folder, enabled: true);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        for (var i = 0; i < 5; i++)
        {
            Assert.DoesNotContain("order-splitting", Signs(await client.ScreenAsync(Order($"SO-{i}", keep: true))));
        }

        Assert.Contains("order-splitting", Signs(await client.ScreenAsync(Order("SO-5", keep: true))));
        Assert.DoesNotContain("order-splitting", Signs(await client.ScreenAsync(Order("SO-6", keep: false))));
        var other = Order("SO-7", keep: true);
        other.Exporter.Name = "Ander Bedrijf NV";
        Assert.DoesNotContain("order-splitting", Signs(await client.ScreenAsync(other)));
    }

    [SkippableFact]
    public async Task Replicas_that_share_a_database_see_each_others_orders()
    {
        var database = Environment.GetEnvironmentVariable("DUALUSE_TEST_POSTGRES");
        Skip.If(string.IsNullOrEmpty(database), "needs a PostgreSQL database in DUALUSE_TEST_POSTGRES");
        using var folder = new TemporaryFolder();
        string[] shared = [$"--ConnectionStrings:Postgres={database}", $"--History:Key={Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}"];
        await using var one = await StartAsync(folder, enabled: true, [$"--Storage:DataDirectory={folder.Path}/one", .. shared]);
        await using var two = await StartAsync(folder, enabled: true, [$"--Storage:DataDirectory={folder.Path}/two", .. shared]);
        ScreeningService.ScreeningServiceClient[] replicas = [new(one.Channel), new(two.Channel)];
        for (var i = 0; i < 5; i++)
        {
            Assert.DoesNotContain("order-splitting", Signs(await replicas[i % 2].ScreenAsync(Order($"SO-{i}", keep: true))));
        }

        Assert.All(replicas, r => Assert.Contains("order-splitting", Signs(r.Screen(Order("SO-5", keep: true)))));
    }

    [Fact]
    public async Task A_database_that_is_away_costs_no_verdict_and_not_each_caller_its_patience()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(
            folder, enabled: true, "--ConnectionStrings:Postgres=Host=127.0.0.1;Port=1;Username=nobody;Database=none", $"--History:Key={Convert.ToBase64String(new byte[32])}");
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < 20; i++)
        {
            Assert.NotEqual(Verdict.Unspecified, (await client.ScreenAsync(Order($"SO-{i}", keep: true))).Verdict);
        }

        // Tried once, and again after five seconds.
        var most = 1 + (int)(Stopwatch.GetElapsedTime(started).TotalSeconds / 5);
        Assert.InRange(server.Log.Lines.Count(l => l.Contains("past shipments failed", StringComparison.Ordinal)), 1, most);
    }

    [Fact]
    public async Task The_same_order_asked_about_again_counts_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(folder, enabled: true);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        for (var i = 0; i < 8; i++)
        {
            Assert.DoesNotContain("order-splitting", Signs(await client.ScreenAsync(Order("SO-1", keep: true))));
        }
    }

    [Fact]
    public async Task An_unusual_quantity_and_a_group_of_buyers_at_one_address_are_signs()
    {
        using var folder = new TemporaryFolder();
        await using var server = await StartAsync(folder, enabled: true);
        var client = new ScreeningService.ScreeningServiceClient(server.Channel);
        for (var i = 0; i < 2; i++)
        {
            await client.ScreenAsync(Order($"A-{i}", keep: true));
            await client.ScreenAsync(Order($"B-{i}", keep: true, user: $"Desert Rose {i} LLC"));
        }

        var signs = Signs(await client.ScreenAsync(Order("A-2", keep: true, quantity: 5_000)));
        Assert.Contains("unusual-quantity", signs);
        Assert.Contains("buyer-group", signs);
        Assert.DoesNotContain("unusual-quantity", Signs(await client.ScreenAsync(Order("A-3", keep: true))));
    }

    [Fact]
    public async Task Nothing_is_kept_where_the_operator_does_not_want_it_and_no_name_is_ever_written()
    {
        using var folder = new TemporaryFolder();
        await using (var off = await StartAsync(folder, enabled: false))
        {
            await new ScreeningService.ScreeningServiceClient(off.Channel).ScreenAsync(Order("SO-1", keep: true));
            Assert.False(File.Exists(Path.Combine(folder.Path, "history.db")));
        }

        await using (var on = await StartAsync(folder, enabled: true))
        {
            await new ScreeningService.ScreeningServiceClient(on.Channel).ScreenAsync(Order("SO-1", keep: true));
        }

        foreach (var file in Directory.GetFiles(folder.Path, "history.*"))
        {
            Assert.DoesNotContain("Marina", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.OrdinalIgnoreCase);
        }
    }

    private static Task<RunningServer> StartAsync(TemporaryFolder folder, bool enabled, params string[] settings) =>
        RunningServer.StartAsync([$"--Storage:DataDirectory={folder.Path}", $"--History:Enabled={enabled}", .. settings]);

    private static string[] Signs(ScreenResponse answer) =>
        [.. answer.Findings.Where(f => f.Check == Check.Diversion).SelectMany(f => f.Features).Select(f => f.Name)];

    private static ScreenRequest Order(string id, bool keep, string user = "Marina Star General Trading LLC", double quantity = 100) => new()
    {
        RequestId = id,
        KeepHistory = keep,
        Exporter = new Party { Name = "Voorbeeld NV", CountryCode = "BE" },
        Consignee = new Party { Name = user, CountryCode = "AE", Address = "Office 12, Hamriyah Free Zone, Sharjah", Sector = Sector.Trader },
        EndUse = new EndUse { Statement = "resale" },
        Items = { new Item { ItemId = "1", Description = "Multilayer ceramic capacitors", CommodityCode = "85322400", Quantity = quantity } },
    };
}
