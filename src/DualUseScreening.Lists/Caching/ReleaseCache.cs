using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Caching;

/// <summary>Chooses the distributed cache.</summary>
internal static class ReleaseCache
{
    private const int Patience = 500;

    /// <summary>Redis where there is a connection string, otherwise the memory of this process.</summary>
    public static void Add(IServiceCollection services, string? redis)
    {
        if (string.IsNullOrWhiteSpace(redis))
        {
            services.AddDistributedMemoryCache();
            return;
        }

        services.AddStackExchangeRedisCache(cache => cache.ConfigurationOptions = Configure(redis));
    }

    /// <summary>Starts without a server, finds it again by itself, and answers fast when it is gone.</summary>
    internal static ConfigurationOptions Configure(string redis)
    {
        var settings = ConfigurationOptions.Parse(redis);
        settings.AbortOnConnectFail = false;
        settings.ConnectRetry = 1;
        settings.ConnectTimeout = Math.Min(settings.ConnectTimeout, Patience);
        settings.AsyncTimeout = Math.Min(settings.AsyncTimeout, Patience);
        settings.SyncTimeout = Math.Min(settings.SyncTimeout, Patience);
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        return settings;
    }
}
