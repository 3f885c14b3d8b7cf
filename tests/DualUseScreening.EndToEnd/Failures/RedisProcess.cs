using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>A real Redis server on a loopback port, which a test stops, starts and fills. It keeps nothing over a restart.</summary>
public sealed class RedisProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);

    private readonly string _program;
    private Process? _process;

    private RedisProcess(string program) => _program = program;

    public int Port { get; } = Ports.Free();

    /// <summary>The program; null where there is none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);

    public static async Task<RedisProcess> StartAsync()
    {
        var redis = new RedisProcess(Program ?? throw new InvalidOperationException("there is no redis-server"));
        await redis.StartAgainAsync();
        return redis;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo(_program, ["--port", $"{Port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath(), "--logfile", "/dev/null"]);
        _process = Process.Start(start)!;
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (limit.Elapsed < StartLimit && !_process.HasExited)
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Ends it at once, as a machine that loses its power does.</summary>
    public async Task StopAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Does something to the server.</summary>
    public async Task DoAsync(Func<IServer, Task> act)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Port},allowAdmin=true");
        await act(connection.GetServers()[0]);
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}

/// <summary>Loopback ports.</summary>
internal static class Ports
{
    /// <summary>One that nobody listens on.</summary>
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
