using DualUseScreening.Lists.Tests.Caching;
using DualUseScreening.Lists.Tests.Releases;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Tests.Board;

/// <summary>A release is loaded on every replica before it comes into force on any.</summary>
public sealed class ComingReleaseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly RedisChannel Coming = RedisChannel.Literal("dualuse:coming");

    private readonly CancellationTokenSource _limit = new(Patience);

    [SkippableFact]
    public async Task A_release_waits_until_the_others_have_loaded_it_and_then_holds_on_all()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await Patient(redis);
        await using var second = await Patient(redis);
        var before = first.Version;
        var waiting = await ListeningAsync(redis, second);
        var change = first.ChangeAsync("second", "second");

        var coming = await waiting;
        Assert.NotNull(coming);
        Assert.Equal(before, first.Version);
        Assert.True(await second.Holder.PrepareAsync(coming, _limit.Token));
        Assert.Equal(before, second.Version);
        Assert.Equal(coming, await change);

        // What is prepared needs no cache any more.
        await second.Cache.RemoveAsync($"dualuse:release:{DualUseScreening.Lists.Releases.CompiledRelease.Format}:{coming}");
        await second.Holder.FollowAsync(_limit.Token);
        Assert.Equal(coming, second.Version);
    }

    [SkippableFact]
    public async Task A_replica_that_hangs_does_not_keep_the_others()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString, settings: ("Lists:SwitchTogetherWithin", "00:00:00.2")).StartedAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var heard = new TaskCompletionSource<string>();
        await connection.GetSubscriber().SubscribeAsync(Coming, (_, message) => heard.TrySetResult(message.ToString()));

        var version = await first.ChangeAsync("second", "second").WaitAsync(_limit.Token);

        Assert.StartsWith(version, await heard.Task.WaitAsync(_limit.Token), StringComparison.Ordinal);
        Assert.Equal(version, first.Version);
    }

    [SkippableFact]
    public async Task Replicas_whose_sources_change_together_do_not_wait_for_each_other()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await Patient(redis);
        await using var second = await Patient(redis);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(_limit.Token);
        Task[] following = [FollowingAsync(first, await ListeningAsync(redis, first), over.Token), FollowingAsync(second, await ListeningAsync(redis, second), over.Token)];

        var versions = await Task.WhenAll(first.ChangeAsync("second", "second"), second.ChangeAsync("second", "second")).WaitAsync(_limit.Token);
        await over.CancelAsync();
        await Task.WhenAll(following);

        Assert.Equal(versions[0], versions[1]);
        Assert.Equal(2, first.Holder.Compilations + second.Holder.Compilations);
    }

    [SkippableFact]
    public async Task What_was_prepared_gives_way_to_what_came_into_force()
    {
        using var redis = await RedisServer.StartAsync();
        await using var first = await new Replica(redis.ConnectionString).StartedAsync();
        await using var second = await new Replica(redis.ConnectionString).StartedAsync();
        var one = await first.ChangeAsync("second", "second");
        var other = await first.ChangeAsync("third", "third");

        Assert.True(await second.Holder.PrepareAsync(one, _limit.Token));
        await second.Holder.FollowAsync(_limit.Token);

        Assert.Equal(other, second.Version);
    }

    [SkippableFact]
    public async Task What_cannot_be_loaded_is_not_ready_and_nobody_waits_for_it()
    {
        using var redis = await RedisServer.StartAsync();
        await using var replica = await new Replica(redis.ConnectionString).StartedAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var heard = new TaskCompletionSource<string>();
        await connection.GetSubscriber().SubscribeAsync(RedisChannel.Literal("dualuse:loaded"), (_, message) => heard.TrySetResult(message.ToString()));

        Assert.False(await replica.Holder.PrepareAsync("0123456789abcdef", _limit.Token));

        Assert.StartsWith("0123456789abcdef ", await heard.Task.WaitAsync(_limit.Token), StringComparison.Ordinal);
    }

    // It would wait for ever for a replica that never loads.
    private static Task<Replica> Patient(RedisServer redis) =>
        new Replica(redis.ConnectionString, settings: ("Lists:SwitchTogetherWithin", "00:10:00")).StartedAsync();

    // As the service does.
    private static async Task FollowingAsync(Replica replica, Task<string?> heard, CancellationToken over)
    {
        try
        {
            while (true)
            {
                if (await heard.WaitAsync(over) is { } coming)
                {
                    await replica.Holder.PrepareAsync(coming, over);
                }

                await replica.Holder.FollowAsync(over);
                heard = replica.Holder.WaitForOthersAsync(Timeout.InfiniteTimeSpan, over);
            }
        }
        catch (OperationCanceledException)
        {
            // Over.
        }
    }

    // What the replica hears, once it listens.
    private async Task<Task<string?>> ListeningAsync(RedisServer redis, Replica replica)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.ConnectionString);
        var before = await connection.GetServers()[0].SubscriptionSubscriberCountAsync(Coming);
        var waiting = replica.Holder.WaitForOthersAsync(Timeout.InfiniteTimeSpan, _limit.Token);
        while (await connection.GetServers()[0].SubscriptionSubscriberCountAsync(Coming) == before)
        {
            await Task.Delay(10, _limit.Token);
        }

        return waiting;
    }
}
