using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>A PostgreSQL server of this run: on a free loopback port, in a folder that goes away with it.</summary>
internal sealed class LocalPostgres : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly Process _server;

    private LocalPostgres(string folder, Process server, string connection)
    {
        _folder = folder;
        _server = server;
        Connection = connection;
    }

    /// <summary>How to reach it.</summary>
    public string Connection { get; }

    /// <summary>Starts one.</summary>
    /// <param name="reason">Why there is none.</param>
    public static LocalPostgres? Start(out string reason)
    {
        var programs = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetFiles("/usr/lib/postgresql", "initdb", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        if (programs is null)
        {
            reason = "no PostgreSQL server is installed, and no connection string was given";
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("dualuse-bench-").FullName;
        try
        {
            return Start(Path.GetDirectoryName(programs)!, folder, out reason);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or NpgsqlException)
        {
            Directory.Delete(folder, recursive: true);
            reason = e.Message;
            return null;
        }
    }

    public void Dispose()
    {
        Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private void Stop()
    {
        if (!_server.HasExited)
        {
            _server.Kill();
            _server.WaitForExit();
        }

        _server.Dispose();
    }

    private static LocalPostgres Start(string programs, string folder, out string reason)
    {
        var data = Path.Combine(folder, "data");
        if (Environment.IsPrivilegedProcess)
        {
            Run("chown", "postgres:", folder);
        }

        Run([.. As, Path.Combine(programs, "initdb"), "-D", data, "-U", "bench", "-A", "trust", "--locale=C.UTF-8", "-E", "UTF8"]);
        var port = FreePort();
        var server = Begin([
            .. As, Path.Combine(programs, "postgres"), "-D", data, "-p", $"{port}", "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off",
        ]);
        var started = new LocalPostgres(folder, server, $"Host=127.0.0.1;Port={port};Username=bench;Database=postgres;Pooling=false");
        try
        {
            started.Await();
        }
        catch (NpgsqlException)
        {
            started.Stop();
            throw;
        }

        reason = "";
        return started;
    }

    // PostgreSQL refuses to run as root: as root it runs as its own user.
    private static string[] As => Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : [];

    private void Await()
    {
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            try
            {
                using var connection = new NpgsqlConnection(Connection);
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < Patience && !_server.HasExited)
            {
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] command)
    {
        using var process = Begin(command);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}");
        }
    }

    private static Process Begin(string[] command)
    {
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
