using DualUseScreening.Lists.Board;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Caching;

/// <summary>Chooses where replicas meet: the distributed cache, and the board on which they tell each other what is in force.</summary>
internal static class ReleaseCache
{
    /// <summary>Redis where there is a connection string, otherwise the memory of this process.</summary>
    public static void Add(IServiceCollection services, string? redis, TimeSpan patience)
    {
        if (string.IsNullOrWhiteSpace(redis))
        {
            services.AddDistributedMemoryCache();
            services.AddSingleton<IReleaseBoard>(p => new LocalBoard(p.GetRequiredService<ReplicaMemory>(), p.GetRequiredService<TimeProvider>()));
            return;
        }

        // One connection for both.
        var settings = Configure(redis, patience);
        services.AddSingleton(p => new RedisConnection(settings, patience, p.GetRequiredService<ILogger<RedisConnection>>()));
        services.AddSingleton<IReleaseBoard>(p => new RedisBoard(
            p.GetRequiredService<RedisConnection>(), p.GetRequiredService<ReplicaMemory>(), p.GetRequiredService<TimeProvider>()));
        services.AddStackExchangeRedisCache(_ => { });
        services.AddOptions<RedisCacheOptions>().Configure<RedisConnection>((options, connection) => options.ConnectionMultiplexerFactory = connection.GetAsync);
    }

    /// <summary>Starts without a server, finds it again by itself, and answers fast when it is gone.</summary>
    internal static ConfigurationOptions Configure(string redis, TimeSpan patience)
    {
        var limit = (int)patience.TotalMilliseconds;
        var settings = ConfigurationOptions.Parse(redis);
        settings.AbortOnConnectFail = false;
        settings.ConnectRetry = 1;
        settings.ConnectTimeout = Math.Min(settings.ConnectTimeout, limit);
        settings.AsyncTimeout = Math.Min(settings.AsyncTimeout, limit);
        settings.SyncTimeout = Math.Min(settings.SyncTimeout, limit);
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        return settings;
    }
}
