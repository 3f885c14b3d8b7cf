using System.Diagnostics;
using System.Text;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using Microsoft.Extensions.Caching.Distributed;

namespace DualUseScreening.Lists.Tests.Caching;

public sealed class SharedReleaseTests
{
    [SkippableFact]
    public async Task A_second_replica_takes_the_release_from_Redis_and_compiles_nothing()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();

        Assert.Equal(("sources", 1), (first.Holder.Place, first.Holder.Compilations));
        Assert.Equal(("cache", 0), (second.Holder.Place, second.Holder.Compilations));
        Assert.Equal(0, second.Source.Compilations);
        Assert.Equal(first.Version, second.Version);
    }

    [SkippableFact]
    public async Task A_replica_that_took_the_release_from_Redis_starts_without_it_the_next_time()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();
        redis.Dispose();
        await using var again = await new Replica(redis.ConnectionString, second.Directory, patience: new ListsOptions().CacheTimeout).StartedAsync();

        Assert.Equal(("disk", 0), (again.Holder.Place, again.Holder.Compilations));
    }

    [Fact]
    public async Task Without_Redis_the_service_starts_and_answers_from_disk()
    {
        var nobody = $"127.0.0.1:{RedisServer.FreePort()}";
        var patience = new ListsOptions().CacheTimeout;
        await using var first = await new Replica(nobody, patience: patience).StartedAsync();
        var clock = Stopwatch.StartNew();
        await using var again = await new Replica(nobody, first.Directory, patience: patience).StartedAsync();

        Assert.Equal(("disk", 0), (again.Holder.Place, again.Holder.Compilations));
        Assert.Equal(first.Version, again.Version);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_broken_in_Redis_is_compiled_anew_and_mended(bool cutOff)
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        var key = $"dualuse:release:{CompiledRelease.Format}:{first.Version}";
        var whole = (await first.Cache.GetAsync(key))!;
        await first.Cache.SetAsync(key, cutOff ? whole[..(whole.Length / 2)] : Encoding.UTF8.GetBytes("no release at all"));

        await using var second = await new Replica(redis.ConnectionString).StartedAsync();
        await using var third = await new Replica(redis.ConnectionString).StartedAsync();

        Assert.Equal(("sources", 1), (second.Holder.Place, second.Holder.Compilations));
        Assert.Equal(first.Version, second.Version);
        Assert.Equal(("cache", 0), (third.Holder.Place, third.Holder.Compilations));
    }

    [SkippableFact]
    public async Task What_Redis_lost_is_put_back_by_a_replica_that_starts_from_disk()
    {
        using var redis = await RedisServer.StartAsync();
        await using var alone = await new Replica().StartedAsync();
        await using var first = await new Replica(redis.ConnectionString, alone.Directory).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();

        Assert.Equal("disk", first.Holder.Place);
        Assert.Equal(("cache", 0), (second.Holder.Place, second.Holder.Compilations));
    }

    [SkippableFact]
    public async Task A_server_that_takes_the_connection_and_says_nothing_stops_nobody()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        await using var warm = await new Replica().StartedAsync();
        await using var replica = new Replica($"127.0.0.1:{((System.Net.IPEndPoint)silent.LocalEndpoint).Port}", warm.Directory, patience: new ListsOptions().CacheTimeout);
        await replica.StartedAsync();

        Assert.Equal(("disk", 0), (replica.Holder.Place, replica.Holder.Compilations));
    }
}
