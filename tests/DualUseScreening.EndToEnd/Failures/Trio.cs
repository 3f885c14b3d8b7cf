using DualUseScreening.Contract.V1;
using DualUseScreening.EndToEnd.Running;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>Three replicas that share a Redis server, each behind a gate of its own, with a list on a path and one that is downloaded.</summary>
public sealed class Trio : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<TcpGate> _gates = [];
    private readonly List<ServerProcess> _servers = [];
    private RedisProcess? _redis;
    private int _changes;

    public RedisProcess Redis => _redis!;

    internal IReadOnlyList<TcpGate> Gates => _gates;

    internal IReadOnlyList<ServerProcess> Servers => _servers;

    internal Publisher Publisher { get; } = new();

    public async Task InitializeAsync()
    {
        if (RedisProcess.Program is null)
        {
            return;
        }

        _redis = await RedisProcess.StartAsync();
        WriteList();
        _gates.AddRange(Enumerable.Range(0, 3).Select(_ => new TcpGate(Redis.Port)));
        _servers.AddRange(await Task.WhenAll(_gates.Select((gate, i) => ServerProcess.StartAsync(null, Settings(DirectoryOf(i), gate.Port)))));
    }

    public async Task DisposeAsync()
    {
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        foreach (var gate in _gates)
        {
            await gate.DisposeAsync();
        }

        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        Publisher.Dispose();
        _folder.Dispose();
    }

    public static void SkipWithout() => Skip.If(RedisProcess.Program is null, "redis-server is not on the PATH");

    /// <summary>Where a replica keeps its files.</summary>
    public string DirectoryOf(int replica) => Path.Combine(_folder.Path, $"replica-{replica}");

    /// <summary>Settings of a replica.</summary>
    public string[] Settings(string directory, int redis) =>
    [
        $"--Storage:DataDirectory={directory}", $"--ConnectionStrings:Redis=127.0.0.1:{redis}", "--Lists:CheckEvery=00:00:01",
        "--Lists:SwitchTogetherWithin=00:00:10",
        "--Lists:Sources:0:Name=partners", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={ListFile}", "--Lists:Sources:0:RefreshEvery=00:00:00",
        "--Lists:Sources:1:Name=un-sc", "--Lists:Sources:1:Format=un-xml", $"--Lists:Sources:1:Url={Publisher.Url}consolidated.xml", "--Lists:Sources:1:RefreshEvery=00:00:00",
    ];

    /// <summary>Changes the list on the path and has one replica read it.</summary>
    /// <returns>The release that came into force there.</returns>
    internal async Task<string> ChangeAsync(int replica)
    {
        WriteList();
        var answer = await Servers[replica].Lists.RefreshListsAsync(new RefreshListsRequest());
        Assert.True(answer.Changed);
        return answer.Release;
    }

    /// <summary>Constant load on three replicas that all answer from the same release before a test begins; skips the test where there are none.</summary>
    internal async Task<ConstantLoad> UnderLoadAsync(params IReadOnlyList<ServerProcess> servers)
    {
        SkipWithout();
        var load = new ConstantLoad(servers.Count > 0 ? servers : Servers);
        try
        {
            load.Before = await Servers[0].ReleaseAsync();
            await load.UntilAsync(load.Before, TimeSpan.FromSeconds(15), 0, 1, 2);
            return load;
        }
        catch
        {
            await load.DisposeAsync();
            throw;
        }
    }

    private string ListFile => Path.Combine(_folder.Path, "partners.csv");

    private void WriteList() => File.WriteAllText(
        ListFile, "id,name,aliases,kind,countries,address,programme,identifiers\n" + $"1,Acme Imaginary Optics {++_changes},,organisation,AE,,,\n");
}

/// <summary>The tests that share the three replicas: one after the other, so that each has the machine to itself.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TrioCollection : ICollectionFixture<Trio>
{
    public const string Name = "three replicas";
}
