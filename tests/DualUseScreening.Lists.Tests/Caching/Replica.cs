using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Sources;
using DualUseScreening.Lists.Tests.Releases;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DualUseScreening.Lists.Tests.Caching;

/// <summary>One replica of the service with its own disk: what <c>AddScreeningLists</c> puts together, without a host.</summary>
internal sealed class Replica : IDisposable
{
    // A server that is there answers in the end, however busy the machine is with other tests.
    private static readonly TimeSpan LivingServer = TimeSpan.FromSeconds(20);

    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    public Replica(string? redis = null, string? directory = null, ScriptedSource? source = null, TimeSpan? patience = null)
    {
        _ownsDirectory = directory is null;
        Directory = directory ?? System.IO.Directory.CreateTempSubdirectory("lists-").FullName;
        Source = source ?? new ScriptedSource();
        var services = new ServiceCollection();
        var limit = patience ?? LivingServer;
        ReleaseCache.Add(services, redis, limit);
        _services = services.BuildServiceProvider();
        Cache = _services.GetRequiredService<IDistributedCache>();
        Disk = new DiskReleases(Directory, NullLogger<DiskReleases>.Instance);
        var store = new ReleaseStore(Disk, new CachedReleases(Cache, limit, NullLogger<CachedReleases>.Instance));
        var options = BundledRelease.Options();
        var freshness = new FreshnessRules(options, new PartySources(options, null));
        Holder = new SnapshotHolder(Source, store, freshness, TimeProvider.System, NullLogger<SnapshotHolder>.Instance);
    }

    public string Directory { get; }

    public ScriptedSource Source { get; }

    public IDistributedCache Cache { get; }

    public DiskReleases Disk { get; }

    public SnapshotHolder Holder { get; }

    public string Version => Holder.Current.Version;

    /// <summary>Starts, and waits until the release is kept.</summary>
    public async Task<Replica> StartedAsync()
    {
        await Holder.StartAsync(CancellationToken.None);
        await Holder.Kept;
        return this;
    }

    public void Dispose()
    {
        _services.Dispose();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
