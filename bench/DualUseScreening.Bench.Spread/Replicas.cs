using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using DualUseScreening.Bench.Load;
using DualUseScreening.Bench.Watch;
using DualUseScreening.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;
using StackExchange.Redis;

namespace DualUseScreening.Bench.Spread;

/// <summary>Three replicas, each in a process of its own, with a Redis server between them and one party list that changes.</summary>
internal sealed class Replicas : IAsyncDisposable
{
    private const string Header = "id,name,aliases,kind,countries,address,programme,identifiers";
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("dualuse-spread-").FullName;
    private readonly Names _names = new(1);
    private readonly List<string> _lines;
    private readonly Process _redisServer;
    private readonly List<RunningProcess> _servers = [];
    private readonly List<GrpcChannel> _channels = [];
    private readonly List<ListService.ListServiceClient> _lists = [];
    private readonly int _redisPort = FreePort();
    private ConnectionMultiplexer? _redis;
    private long _announced;
    private long _prepared;

    private Replicas(int parties)
    {
        _lines = [.. Enumerable.Range(0, parties).Select(i => $"L{i},{_names.Next()},,organisation,{_names.Country()},,,")];
        _redisServer = Process.Start(new ProcessStartInfo(
            "redis-server", ["--port", $"{_redisPort}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _folder, "--logfile", "/dev/null"]))!;
    }

    private string ListFile => Path.Combine(_folder, "list.csv");

    /// <summary>Starts them and waits until all answer.</summary>
    public static async Task<Replicas> StartAsync(string program, int parties)
    {
        var all = new Replicas(parties);
        all.Write();
        all._redis = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{all._redisPort},abortConnect=false,connectTimeout=10000");
        // Replicas wait for whoever listens to a channel by its name; by a pattern it is only overheard.
        await all._redis.GetSubscriber().SubscribeAsync(RedisChannel.Pattern("dualuse:in-force*"), (_, _) => all._announced = Stopwatch.GetTimestamp());
        await all._redis.GetSubscriber().SubscribeAsync(RedisChannel.Pattern("dualuse:coming*"), (_, _) => all._prepared = Stopwatch.GetTimestamp());
        for (var i = 0; i < 3; i++)
        {
            var server = RunningProcess.Start(
                program, ("Storage__DataDirectory", Path.Combine(all._folder, $"{i}")), ("ConnectionStrings__Redis", $"127.0.0.1:{all._redisPort}"),
                ("Lists__Sources__0__Name", "bench"), ("Lists__Sources__0__Format", "simple-csv"), ("Lists__Sources__0__Path", all.ListFile),
                ("Lists__Sources__0__RefreshEvery", "00:00:00"), ("Logging__MinimumLevel", "Warning"));
            var channel = GrpcChannel.ForAddress(server.Address);
            all._servers.Add(server);
            all._channels.Add(channel);
            all._lists.Add(new ListService.ListServiceClient(channel));
            await all.UntilReadyAsync(i);
        }

        return all;
    }

    /// <summary>Changes one entry, has the first replica read it, and waits until all answer from it.</summary>
    public async Task<Round> ChangeAsync()
    {
        _lines[0] = $"L0,{_names.Next()},,organisation,AE,,,";
        Write();
        var before = await ReleaseAsync(0);
        var work = _servers.Select(s => s.ProcessorTime).ToArray();
        (_announced, _prepared) = (0, 0);
        var started = Stopwatch.GetTimestamp();
        var seen = Task.WhenAll(Enumerable.Range(0, 3).Select(i => UntilOtherAsync(i, before)));
        await _lists[0].RefreshListsAsync(new RefreshListsRequest());
        var times = await seen;
        var announced = Interlocked.Read(ref _announced);
        await Task.Delay(TimeSpan.FromSeconds(1));
        return new Round(
            _prepared == 0 ? default : Stopwatch.GetElapsedTime(started, _prepared), Stopwatch.GetElapsedTime(started, announced == 0 ? times.Max() : announced),
            [.. times.Select(t => Stopwatch.GetElapsedTime(started, t))], [.. _servers.Select((s, i) => s.ProcessorTime - work[i])]);
    }

    public async ValueTask DisposeAsync()
    {
        _channels.ForEach(c => c.Dispose());
        _servers.ForEach(s => s.Dispose());
        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }

        _redisServer.Kill();
        await _redisServer.WaitForExitAsync();
        _redisServer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write() => File.WriteAllLines(ListFile, _lines.Prepend(Header));

    private async Task<string> ReleaseAsync(int replica) => (await _lists[replica].ListListsAsync(new ListListsRequest())).Release;

    private async Task<long> UntilOtherAsync(int replica, string before)
    {
        var limit = Stopwatch.StartNew();
        while (await ReleaseAsync(replica) == before)
        {
            if (limit.Elapsed > Limit)
            {
                throw new InvalidOperationException($"replica {replica} still answers from {before}");
            }

            await Task.Delay(5);
        }

        return Stopwatch.GetTimestamp();
    }

    private async Task UntilReadyAsync(int replica)
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ReleaseAsync(replica);
                return;
            }
            catch (RpcException) when (limit.Elapsed < StartLimit && !_servers[replica].HasEnded)
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>One change.</summary>
/// <param name="Coming">From the call until the others could load it; zero where they were told only when it was in force.</param>
/// <param name="Announced">From the call until it was announced that it is in force.</param>
/// <param name="Seen">From the call until each replica answered from it.</param>
/// <param name="Work">Processor time of each replica meanwhile and in the second after.</param>
internal sealed record Round(TimeSpan Coming, TimeSpan Announced, IReadOnlyList<TimeSpan> Seen, IReadOnlyList<TimeSpan> Work);
