using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace DualUseScreening.Lists.Tests.Releases;

/// <summary>
/// A real Redis: the one that <c>DUALUSE_TEST_REDIS</c> names, otherwise a <c>redis-server</c> of the machine, started on a free loopback port and ended
/// with the tests.
/// </summary>
public sealed class RedisServer : IAsyncLifetime
{
    private Process? _process;

    /// <summary>Where it is; null when there is none.</summary>
    public string? Address { get; private set; } = Environment.GetEnvironmentVariable("DUALUSE_TEST_REDIS") is { Length: > 0 } given ? given : null;

    public void SkipWithout() => Skip.If(Address is null, "there is no redis-server on the PATH, and DUALUSE_TEST_REDIS names none");

    public async Task InitializeAsync()
    {
        if (Address is not null || Find("redis-server") is not { } program)
        {
            return;
        }

        for (var attempt = 0; attempt < 3 && Address is null; attempt++)
        {
            var port = FreePort();
            _process = Process.Start(new ProcessStartInfo(program)
            {
                ArgumentList = { "--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no" },
                RedirectStandardOutput = true,
                WorkingDirectory = Path.GetTempPath(),
            })!;
            Address = await AnswersAsync($"127.0.0.1:{port}") ? $"127.0.0.1:{port}" : null;
        }
    }

    public async Task DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    /// <summary>A loopback port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> AnswersAsync(string address)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!limit.IsCancellationRequested)
        {
            try
            {
                await using var connection = await ConnectionMultiplexer.ConnectAsync($"{address},abortConnect=true,connectTimeout=500");
                await connection.GetDatabase().PingAsync();
                return true;
            }
            catch (RedisConnectionException)
            {
                // Not up yet, or another program took the port.
            }
        }

        return false;
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists);
}
