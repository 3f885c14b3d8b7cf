using System.Diagnostics;
using DualUseScreening.Lists.Tests.Caching;
using DualUseScreening.Lists.Tests.Releases;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Tests.Board;

/// <summary>What one replica puts into force comes into force on all.</summary>
public sealed class SharedBoardTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [SkippableFact]
    public async Task A_change_at_one_replica_is_announced_to_the_others()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        using var limit = new CancellationTokenSource(Patience);
        var waiting = second.Holder.WaitForOthersAsync(Timeout.InfiniteTimeSpan, limit.Token);
        while (await connection.GetServers()[0].SubscriptionSubscriberCountAsync(RedisChannel.Literal("dualuse:in-force")) == 0)
        {
            await Task.Delay(10, limit.Token);
        }

        var version = await first.ChangeAsync("second", "second");
        await waiting;
        await second.Holder.FollowAsync(default);

        Assert.Equal(version, second.Version);
        Assert.Equal(0, second.Source.Compilations);
        Assert.Equal(2, second.Holder.InForce!.Sequence);
    }

    [SkippableFact]
    public async Task A_replica_whose_sources_did_not_change_does_not_take_the_change_back()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();
        var version = await first.ChangeAsync("second", "second");

        await second.Holder.RefreshAsync(default);
        await using var restarted = await new Replica(redis.ConnectionString, second.Directory).StartedAsync();
        await using var anew = await new Replica(redis.ConnectionString).StartedAsync();

        Assert.All([first.Version, second.Version, restarted.Version, anew.Version], v => Assert.Equal(version, v));
    }

    [SkippableFact]
    public async Task Of_replicas_that_start_together_one_compiles()
    {
        using var redis = await RedisServer.StartAsync();
        var replicas = Enumerable.Range(0, 3).Select(_ => new Replica(redis.ConnectionString)).ToArray();
        await Task.WhenAll(replicas.Select(r => r.StartedAsync()));

        Assert.Equal(1, replicas.Sum(r => r.Holder.Compilations));
        Assert.Single(replicas.Select(r => r.Version).Distinct());
        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task The_right_to_compile_of_a_replica_that_died_expires()
    {
        using var redis = await RedisServer.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        await connection.GetDatabase().LockTakeAsync("dualuse:compiling:first", "a replica that is gone", TimeSpan.FromSeconds(2));
        var started = Stopwatch.GetTimestamp();
        await using var replica = await new Replica(redis.ConnectionString).StartedAsync();

        Assert.Equal(1, replica.Holder.Compilations);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 1, 60);
    }

    [SkippableFact]
    public async Task What_came_into_force_without_Redis_is_handed_on_when_it_is_back()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{redis.ConnectionString},allowAdmin=true");
        var version = await first.ChangeAsync("second", "second");
        await connection.GetServers()[0].FlushAllDatabasesAsync();

        await first.Holder.FollowAsync(default);
        await first.Holder.Kept;
        await second.Holder.FollowAsync(default);

        Assert.Equal(version, second.Version);
        Assert.Equal(0, second.Source.Compilations);
    }
}
