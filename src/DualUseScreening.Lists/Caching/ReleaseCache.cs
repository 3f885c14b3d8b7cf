using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Caching;

/// <summary>Chooses the distributed cache.</summary>
internal static class ReleaseCache
{
    /// <summary>Redis where there is a connection string, otherwise the memory of this process.</summary>
    public static void Add(IServiceCollection services, string? redis, TimeSpan patience)
    {
        if (string.IsNullOrWhiteSpace(redis))
        {
            services.AddDistributedMemoryCache();
            return;
        }

        services.AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = Configure(redis, patience));
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
