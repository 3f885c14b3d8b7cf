using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Lists.Tests.Releases;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DualUseScreening.Lists.Tests.Caching;

/// <summary>One replica of the service with its own disk: what <c>AddScreeningLists</c> puts together, without a host, over sources that a test sets.</summary>
internal sealed class Replica : IAsyncDisposable
{
    // A server that is there answers in the end, however busy the machine is with other tests.
    private static readonly TimeSpan LivingServer = TimeSpan.FromSeconds(20);

    private readonly ServiceProvider _services;
    private readonly bool _ownsDirectory;

    public Replica(
        string? redis = null, string? directory = null, ScriptedSource? source = null, TimeSpan? patience = null, params (string Key, string Value)[] settings)
    {
        _ownsDirectory = directory is null;
        Directory = directory ?? System.IO.Directory.CreateTempSubdirectory("lists-").FullName;
        Source = source ?? new ScriptedSource();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataDirectory"] = Directory,
            ["ConnectionStrings:Redis"] = redis,
            ["Lists:Folder"] = BundledRelease.Folder,
            ["Lists:CacheTimeout"] = (patience ?? LivingServer).ToString("c"),
        }).AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        _services = new ServiceCollection().AddLogging().AddScreeningLists(configuration).AddSingleton<IReleaseSource>(Source).BuildServiceProvider();
    }

    public string Directory { get; }

    public ScriptedSource Source { get; }

    public IDistributedCache Cache => _services.GetRequiredService<IDistributedCache>();

    public DiskReleases Disk => _services.GetRequiredService<DiskReleases>();

    public SnapshotHolder Holder => _services.GetRequiredService<SnapshotHolder>();

    public ReleaseDesk Desk => _services.GetRequiredService<ReleaseDesk>();

    public ReleaseArchive Archive => _services.GetRequiredService<ReleaseArchive>();

    public ReleasePruning Pruning => _services.GetRequiredService<ReleasePruning>();

    public string Version => Holder.Current.Version;

    /// <summary>Starts, and waits until the release is kept.</summary>
    public async Task<Replica> StartedAsync()
    {
        await Holder.StartAsync(CancellationToken.None);
        await Holder.Kept;
        return this;
    }

    /// <summary>Gives its sources another content, and takes note of it.</summary>
    public async Task<string> ChangeAsync(string state, string sentence)
    {
        (Source.State, Source.Content) = (state, BundledRelease.With(sentence));
        await Holder.RefreshAsync(CancellationToken.None);
        await Holder.Kept;
        return Version;
    }

    public async ValueTask DisposeAsync()
    {
        await Holder.Kept.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _services.DisposeAsync();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
