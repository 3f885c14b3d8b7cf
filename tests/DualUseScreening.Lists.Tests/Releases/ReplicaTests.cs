using System.Diagnostics;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>A release is compiled once: other replicas, and the same one later, take it compiled from Redis or from their disk.</summary>
public sealed class ReplicaTests(RedisServer redis) : IClassFixture<RedisServer>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dualuse-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    [SkippableFact]
    public async Task A_second_replica_takes_the_release_from_Redis()
    {
        redis.SkipWithout();
        await using var first = await StartAsync("first", await EmptyAsync());
        Assert.Equal((1, "sources"), (first.Holder.Compilations, first.Holder.Place));
        await using var second = await StartAsync("second", redis.Address);
        Assert.Equal((0, "cache"), (second.Holder.Compilations, second.Holder.Place));
        Assert.Equal(first.Holder.Current.Version, second.Holder.Current.Version);

        // What came from Redis is on the second one's disk as well.
        await using var third = await StartAsync("second", null);
        Assert.Equal((0, "disk"), (third.Holder.Compilations, third.Holder.Place));
    }

    [SkippableFact]
    public async Task With_Redis_gone_a_replica_answers_from_its_disk_without_waiting()
    {
        redis.SkipWithout();
        await using (await StartAsync("one", await EmptyAsync()))
        {
        }

        var started = Stopwatch.GetTimestamp();
        await using var again = await StartAsync("one", $"127.0.0.1:{RedisServer.FreePort()}");
        Assert.Equal((0, "disk"), (again.Holder.Compilations, again.Holder.Place));
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Without_Redis_and_without_a_disk_it_compiles()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "no-folder"), "a file where the folder should be");
        await using var only = await StartAsync("no-folder", $"127.0.0.1:{RedisServer.FreePort()}");
        Assert.Equal((1, "sources"), (only.Holder.Compilations, only.Holder.Place));
        Assert.False(await only.Holder.RefreshAsync(CancellationToken.None));
        Assert.Equal(1, only.Holder.Compilations);
    }

    [SkippableFact]
    public async Task Garbage_in_Redis_is_compiled_over()
    {
        redis.SkipWithout();
        await using (await StartAsync("first", await EmptyAsync()))
        {
        }

        await using (var connection = await ConnectionMultiplexer.ConnectAsync($"{redis.Address},allowAdmin=true"))
        {
            foreach (var key in connection.GetServers()[0].Keys(pattern: "*release*").ToArray())
            {
                await connection.GetDatabase().HashSetAsync(key, "data", "no release at all, but some bytes that are long enough to hold a header");
            }
        }

        await using var second = await StartAsync("second", redis.Address);
        Assert.Equal((1, "sources"), (second.Holder.Compilations, second.Holder.Place));
        await using var third = await StartAsync("third", redis.Address);
        Assert.Equal((0, "cache"), (third.Holder.Compilations, third.Holder.Place));
    }

    [SkippableFact]
    public async Task A_replica_that_has_it_on_disk_shares_it_with_an_emptied_Redis()
    {
        redis.SkipWithout();
        await using (await StartAsync("first", null))
        {
        }

        await using var again = await StartAsync("first", await EmptyAsync());
        Assert.Equal("disk", again.Holder.Place);
        await using var second = await StartAsync("second", redis.Address);
        Assert.Equal((0, "cache"), (second.Holder.Compilations, second.Holder.Place));
    }

    [Fact]
    public async Task A_damaged_file_is_compiled_again_and_replaced()
    {
        await using (await StartAsync("one", null))
        {
        }

        var file = Directory.GetFiles(Path.Combine(_folder.FullName, "one", "releases")).MaxBy(f => new FileInfo(f).Length)!;
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(file, bytes);
        await using (var again = await StartAsync("one", null))
        {
            Assert.Equal((1, "sources"), (again.Holder.Compilations, again.Holder.Place));
        }

        await using var third = await StartAsync("one", null);
        Assert.Equal((0, "disk"), (third.Holder.Compilations, third.Holder.Place));
    }

    private async Task<string> EmptyAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"{redis.Address},allowAdmin=true");
        foreach (var key in connection.GetServers()[0].Keys(pattern: "*release*").ToArray())
        {
            await connection.GetDatabase().KeyDeleteAsync(key);
        }

        return redis.Address!;
    }

    private async Task<Replica> StartAsync(string name, string? redisAddress)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = Path.Combine(_folder.FullName, name),
            ["ConnectionStrings:Redis"] = redisAddress,
            ["Lists:Folder"] = ReleaseData.Folder,
        }).Build();
        var services = new ServiceCollection().AddLogging().AddScreeningLists(configuration).BuildServiceProvider();
        var replica = new Replica(services, services.GetRequiredService<SnapshotHolder>());
        await replica.Holder.StartAsync(CancellationToken.None);
        await replica.Holder.Kept;
        return replica;
    }

    private sealed record Replica(ServiceProvider Services, SnapshotHolder Holder) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Services.DisposeAsync();
    }
}
