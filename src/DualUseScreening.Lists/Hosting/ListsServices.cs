using System.Net;
using DualUseScreening.Lists.Board;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.OfficialTexts;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Lists.Sources;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Hosting;

/// <summary>Adds the lists to a service.</summary>
public static class ListsServices
{
    // Official lists are tens of megabytes on slow servers.
    private static readonly TimeSpan DownloadTimeout = TimeSpan.FromMinutes(2);

    /// <summary>Where lists lie that were compiled when the program was built, so that the first start of a container compiles nothing.</summary>
    public static string CompiledWithProgram { get; } = Path.Combine(AppContext.BaseDirectory, "compiled");

    /// <summary>
    /// Adds <see cref="ISnapshotProvider"/> and what stands behind it. With <c>ConnectionStrings:Redis</c> compiled releases are shared through Redis,
    /// otherwise they stay in memory and on disk.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">Sections <c>Lists</c>, <c>Storage</c> and <c>ConnectionStrings</c>.</param>
    public static IServiceCollection AddScreeningLists(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Lists").Get<ListsOptions>() ?? new ListsOptions();
        if (options.Folder.Length == 0)
        {
            options.Folder = ListsOptions.FindFolder(AppContext.BaseDirectory) ?? Path.Combine(AppContext.BaseDirectory, "data");
        }

        var directory = configuration["Storage:DataDirectory"] is { Length: > 0 } configured ? configured : "var";
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        ReleaseCache.Add(services, configuration.GetConnectionString("Redis"), options.CacheTimeout);
        AddSources(services, Path.Combine(directory, "sources"));
        services.AddSingleton(p => new DiskReleases(
            Path.Combine(directory, "releases"), Path.Combine(CompiledWithProgram, "releases"), p.GetRequiredService<ILogger<DiskReleases>>()));
        services.AddSingleton(p => new CachedReleases(
            p.GetRequiredService<IDistributedCache>(), options.CacheTimeout, p.GetRequiredService<ILogger<CachedReleases>>()));
        services.AddSingleton<ReleaseStore>();
        services.AddSingleton(_ => new ReleaseTrust(options.Signing));
        services.AddSingleton(p => new ReplicaMemory(Path.Combine(directory, "releases", "in-force.json"), p.GetRequiredService<ILogger<ReplicaMemory>>()));
        services.AddSingleton(p => new SnapshotHolder(
            p.GetRequiredService<IReleaseSource>(), p.GetRequiredService<ReleaseStore>(), p.GetRequiredService<IReleaseBoard>(), p.GetRequiredService<ReplicaMemory>(),
            p.GetRequiredService<ReleaseTrust>(), p.GetRequiredService<FreshnessRules>(), options.SwitchTogetherWithin, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<ReleaseDesk>();
        services.AddSingleton<ReleaseArchive>();
        services.AddSingleton<ReleasePruning>();
        services.AddSingleton<ISnapshotProvider>(p => p.GetRequiredService<SnapshotHolder>());
        services.AddHostedService<ListRefresher>();
        services.AddHostedService<ReleaseFollower>();
        services.AddSingleton(p => new OfficialTextShelf(OfficialTextFolder(configuration, directory), p.GetRequiredService<ILogger<OfficialTextShelf>>()));
        services.AddHostedService<OfficialTextRefresher>();
        return services;
    }

    /// <summary>Where imported official texts lie: <c>Lists:OfficialTextFolder</c>, or <c>official-text</c> in the data directory.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="directory">The data directory.</param>
    public static string OfficialTextFolder(IConfiguration configuration, string directory)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Lists:OfficialTextFolder"] is { Length: > 0 } folder ? folder : Path.Combine(directory, "official-text");
    }

    private static void AddSources(IServiceCollection services, string directory)
    {
        services.AddSingleton(p => new PartyDownloads(
            NewClient(), directory, p.GetRequiredService<TimeProvider>(), p.GetRequiredService<ILogger<PartyDownloads>>()));
        services.AddSingleton(p => new PartySources(p.GetRequiredService<ListsOptions>(), p.GetRequiredService<PartyDownloads>()));
        services.AddSingleton<IReleaseSource>(p => new ReleaseCompiler(p.GetRequiredService<ListsOptions>(), p.GetRequiredService<PartySources>()));
        services.AddSingleton(p => new FreshnessRules(p.GetRequiredService<ListsOptions>(), p.GetRequiredService<PartySources>()));
    }

    // One client for the life of the service; connections are renewed so that a change of address is noticed.
    private static HttpClient NewClient()
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        };
        return new HttpClient(handler) { Timeout = DownloadTimeout };
    }
}
