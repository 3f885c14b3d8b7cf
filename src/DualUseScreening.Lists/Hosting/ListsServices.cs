using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Hosting;

/// <summary>Adds the lists to a service.</summary>
public static class ListsServices
{
    /// <summary>
    /// Adds <see cref="ISnapshotProvider"/> and what stands behind it. With <c>ConnectionStrings:Redis</c> compiled releases are shared through Redis,
    /// otherwise they stay in memory and on disk.
    /// </summary>
    public static IServiceCollection AddScreeningLists(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Lists").Get<ListsOptions>() ?? new ListsOptions();
        if (options.Folder.Length == 0)
        {
            options.Folder = ListsOptions.FindFolder(AppContext.BaseDirectory) ?? Path.Combine(AppContext.BaseDirectory, "data");
        }

        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        AddCache(services, configuration.GetConnectionString("Redis"));
        services.AddSingleton<ReleaseCompiler>();
        services.AddSingleton(p => new ReleaseStore(
            p.GetRequiredService<IDistributedCache>(), Path.Combine(configuration["Storage:DataDirectory"] ?? "var", "releases"),
            p.GetRequiredService<ILogger<ReleaseStore>>()));
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<ISnapshotProvider>(p => p.GetRequiredService<SnapshotHolder>());
        services.AddHostedService<ListRefresher>();
        return services;
    }

    private static void AddCache(IServiceCollection services, string? redis)
    {
        if (string.IsNullOrEmpty(redis))
        {
            services.AddDistributedMemoryCache();
            return;
        }

        services.AddStackExchangeRedisCache(cache =>
        {
            var settings = ConfigurationOptions.Parse(redis);
            settings.AbortOnConnectFail = false;
            settings.ConnectTimeout = Math.Min(settings.ConnectTimeout, 1000);
            settings.AsyncTimeout = Math.Min(settings.AsyncTimeout, 2000);
            settings.BacklogPolicy = BacklogPolicy.FailFast;
            cache.ConfigurationOptions = settings;
        });
    }
}
