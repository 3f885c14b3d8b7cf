using System.Collections.Concurrent;
using System.Diagnostics;
using StackExchange.Redis;
using Xunit.Abstractions;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>
/// With three replicas under constant load, whatever becomes of Redis: no request fails, and what was put into force meanwhile comes into force
/// everywhere by itself.
/// </summary>
[Collection(TrioCollection.Name)]
public sealed class RedisFailureTests(Trio trio, ITestOutputHelper output)
{
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(15);

    [SkippableFact]
    public async Task A_change_reaches_all_replicas()
    {
        await using var load = await trio.UnderLoadAsync();

        // The first one compiles what the runtime has to compile as well.
        await load.UntilAsync(await trio.ChangeAsync(0), CatchUp, 0, 1, 2);
        var release = await trio.ChangeAsync(1);
        Done(load, "a change", await load.UntilAsync(release, CatchUp, 0, 1, 2));
    }

    [SkippableFact]
    public async Task A_change_is_loaded_by_every_replica_before_it_holds_on_any()
    {
        await using var load = await trio.UnderLoadAsync();
        await using var redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{trio.Redis.Port}");
        var heard = new ConcurrentQueue<(string Channel, string Message, string Answering, long At)>();

        // By a pattern, since replicas wait for whoever listens to a channel by its name.
        (await redis.GetSubscriber().SubscribeAsync(RedisChannel.Pattern("dualuse:*"))).OnMessage(
            m => heard.Enqueue(($"{m.Channel}", $"{m.Message}", string.Join(' ', load.Answering), Stopwatch.GetTimestamp())));

        var release = await trio.ChangeAsync(1);
        await load.UntilAsync(release, CatchUp, 0, 1, 2);
        var now = Stopwatch.GetTimestamp();

        var all = heard.ToList();
        var announced = all.FindIndex(h => h.Channel == "dualuse:in-force");
        var loaded = all.Where(h => h.Channel == "dualuse:loaded" && h.Message.StartsWith(release, StringComparison.Ordinal)).ToList();
        var coming = all.Single(h => h.Channel == "dualuse:coming" && h.Message.StartsWith(release, StringComparison.Ordinal));
        Assert.Equal(3, loaded.Select(h => h.Message).Distinct().Count());
        Assert.All(loaded, h => Assert.InRange(all.IndexOf(h), 0, announced));
        Assert.DoesNotContain(release, coming.Answering, StringComparison.Ordinal);
        output.WriteLine($"{Stopwatch.GetElapsedTime(coming.At, all[announced].At).TotalSeconds:0.00} s to load it everywhere, all answered from it {Stopwatch.GetElapsedTime(all[announced].At, now).TotalSeconds:0.000} s later");
        Done(load, "a change", Stopwatch.GetElapsedTime(coming.At, now));
    }

    [SkippableFact]
    public async Task Gone_while_running_and_restarted_empty()
    {
        await using var load = await trio.UnderLoadAsync();
        await trio.Redis.StopAsync();
        try
        {
            await load.GoOnAsync(50);
            var release = await trio.ChangeAsync(0);
            await load.UntilAsync(release, CatchUp, 0);
            Assert.Equal(load.Before, await trio.Servers[1].ReleaseAsync());
            await trio.Redis.StartAgainAsync();
            Done(load, "gone, and back empty", await load.UntilAsync(release, CatchUp, 0, 1, 2));
        }
        finally
        {
            await trio.Redis.StopAsync();
            await trio.Redis.StartAgainAsync();
        }
    }

    [SkippableFact]
    public async Task Flushed()
    {
        await using var load = await trio.UnderLoadAsync();
        await trio.Redis.DoAsync(s => s.FlushAllDatabasesAsync());
        await load.GoOnAsync(50);
        var release = await trio.ChangeAsync(2);
        Done(load, "flushed", await load.UntilAsync(release, CatchUp, 0, 1, 2));
    }

    [SkippableFact]
    public async Task Slow()
    {
        await using var load = await trio.UnderLoadAsync();
        foreach (var gate in trio.Gates)
        {
            gate.Delay = TimeSpan.FromSeconds(1);
        }

        string release;
        try
        {
            await load.GoOnAsync(50);
            release = await trio.ChangeAsync(0);
            await load.UntilAsync(release, CatchUp, 0);
        }
        finally
        {
            foreach (var gate in trio.Gates)
            {
                gate.Delay = TimeSpan.Zero;
            }
        }

        Done(load, "slow", await load.UntilAsync(release, CatchUp, 0, 1, 2));
    }

    [SkippableFact]
    public async Task Full()
    {
        await using var load = await trio.UnderLoadAsync();
        await trio.Redis.DoAsync(async s =>
        {
            await s.ConfigSetAsync("maxmemory-policy", "noeviction");
            await s.ConfigSetAsync("maxmemory", "100kb");
        });
        string release;
        try
        {
            release = await trio.ChangeAsync(1);
            await load.GoOnAsync(50);
        }
        finally
        {
            await trio.Redis.DoAsync(s => s.ConfigSetAsync("maxmemory", "0"));
        }

        Done(load, "full", await load.UntilAsync(release, CatchUp, 0, 1, 2));
    }

    [SkippableFact]
    public async Task Partitioned_from_one_replica_of_three()
    {
        await using var load = await trio.UnderLoadAsync();
        trio.Gates[2].Cut();
        try
        {
            var release = await trio.ChangeAsync(0);
            await load.UntilAsync(release, CatchUp, 0, 1);
            await load.GoOnAsync(50);
            Assert.Equal(load.Before, await trio.Servers[2].ReleaseAsync());
            trio.Gates[2].Heal();
            Done(load, "partitioned", await load.UntilAsync(release, CatchUp, 2));
        }
        finally
        {
            trio.Gates[2].Heal();
        }
    }

    [SkippableFact]
    public async Task Gone_at_start()
    {
        await (await trio.UnderLoadAsync()).DisposeAsync();

        // Each with what a replica that ran before left on its disk.
        using var folder = new Running.TemporaryFolder();
        var nobody = Ports.Free();
        var servers = await Task.WhenAll(Enumerable.Range(0, 3).Select(i =>
        {
            var directory = Path.Combine(folder.Path, $"{i}");
            Copy(trio.DirectoryOf(i), directory);
            return ServerProcess.StartAsync(null, trio.Settings(directory, nobody));
        }));
        try
        {
            await using var load = new ConstantLoad(servers);
            await load.GoOnAsync(50);
            Assert.Single((await Task.WhenAll(servers.Select(s => s.ReleaseAsync()))).Distinct());
            Done(load, "gone at start", TimeSpan.Zero);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private void Done(ConstantLoad load, string what, TimeSpan time)
    {
        output.WriteLine($"{what}: {load.Answered} answered, {load.Failed.Count} failed, all caught up after {time.TotalSeconds:0.00} s");
        Assert.Empty(load.Failed);
        Assert.True(load.Answered > 0);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
