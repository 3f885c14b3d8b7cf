using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace DualUseScreening.Bench.Load;

/// <summary>A server under measure, on a free loopback port. Disposing it ends the process that was started, and no other.</summary>
internal sealed class RunningProcess : IDisposable
{
    private readonly Process _process;

    private RunningProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        StartedAt = Stopwatch.GetTimestamp();
    }

    /// <summary>Where it takes gRPC calls.</summary>
    public string Address { get; }

    /// <summary>When it was started, as <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public long StartedAt { get; }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>What it has used of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="program">The file.</param>
    /// <param name="settings">Settings beside the address, as environment variables.</param>
    public static RunningProcess Start(string program, params (string Name, string Value)[] settings)
    {
        var address = $"http://127.0.0.1:{FreePort()}";

        // Through the shell, which hands over to the program: its log goes nowhere and nobody has to read it.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" >/dev/null 2>&1", program]) { UseShellExecute = false };
        start.Environment["Kestrel__Endpoints__Grpc__Url"] = address;
        start.Environment["Kestrel__Endpoints__Web__Url"] = $"http://127.0.0.1:{FreePort()}";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new RunningProcess(Process.Start(start) ?? throw new InvalidOperationException($"{program} does not start"), address);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit(5000);
        }

        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
