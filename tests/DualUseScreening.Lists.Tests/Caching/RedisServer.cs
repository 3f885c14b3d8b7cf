using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DualUseScreening.Lists.Tests.Caching;

/// <summary>A real Redis server on a free loopback port, for as long as a test needs it.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly string _directory;
    private bool _stopped;

    private RedisServer(Process process, string directory, int port)
    {
        _process = process;
        _directory = directory;
        ConnectionString = $"127.0.0.1:{port}";
    }

    public string ConnectionString { get; }

    /// <summary>Starts one; skips the test where there is no <c>redis-server</c>.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "redis-server")).FirstOrDefault(File.Exists);
        Skip.If(program is null, "redis-server is not on the PATH");
        var directory = Directory.CreateTempSubdirectory("redis-").FullName;
        var port = FreePort();
        var start = new ProcessStartInfo(program!, ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", directory])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new RedisServer(process, directory, port);
        try
        {
            await WaitAsync(process, port);
            return server;
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>A loopback port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(StartLimit);
        }

        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static async Task WaitAsync(Process process, int port)
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (limit.Elapsed < StartLimit && !process.HasExited)
            {
                await Task.Yield();
            }
        }
    }
}
