using System.Diagnostics;
using System.Text;
using DualUseScreening.Contract.V1;
using Grpc.Net.Client;

namespace DualUseScreening.EndToEnd.Failures;

/// <summary>The service in a process of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ServerProcess(Process process, int grpc, int web)
    {
        _process = process;
        Channel = GrpcChannel.ForAddress($"http://127.0.0.1:{grpc}");
        Screening = new ScreeningService.ScreeningServiceClient(Channel);
        Lists = new ListService.ListServiceClient(Channel);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}"), Timeout = TimeSpan.FromSeconds(30) };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public GrpcChannel Channel { get; }

    public ScreeningService.ScreeningServiceClient Screening { get; }

    public ListService.ListServiceClient Lists { get; }

    public HttpClient Http { get; }

    /// <summary>What it wrote, for a test that failed.</summary>
    public string Log
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts it without waiting.</summary>
    /// <param name="blocks">The largest file that it may write, in blocks of 512 bytes: a disk that is full for everything larger. Null: any.</param>
    /// <param name="settings">Its settings.</param>
    public static ServerProcess Launch(int? blocks, params IEnumerable<string> settings)
    {
        var (grpc, web) = (Ports.Free(), Ports.Free());
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "DualUseScreening.Server.dll"), $"--Kestrel:Endpoints:Grpc:Url=http://127.0.0.1:{grpc}",
            $"--Kestrel:Endpoints:Web:Url=http://127.0.0.1:{web}", "--Logging:MinimumLevel=Warning", .. settings,
        ];
        var dotnet = Environment.ProcessPath is { } self && Path.GetFileNameWithoutExtension(self) == "dotnet" ? self : "dotnet";
        var start = blocks is null
            ? new ProcessStartInfo(dotnet, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"", dotnet, .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);

        // The runtime's own double mapping of code is a file to the limit.
        start.Environment["DOTNET_EnableWriteXorExecute"] = blocks is null ? "1" : "0";
        return new ServerProcess(Process.Start(start)!, grpc, web);
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(int? blocks, params IEnumerable<string> settings)
    {
        var server = Launch(blocks, settings);
        try
        {
            await server.ReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async Task ReadyAsync()
    {
        var limit = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await Http.GetAsync("/health/ready");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (limit.Elapsed < StartLimit && !_process.HasExited)
            {
                // Its ports open when the lists are loaded.
            }

            if (limit.Elapsed > StartLimit || _process.HasExited)
            {
                throw new InvalidOperationException($"the service did not start: {Log}");
            }

            await Task.Delay(50);
        }
    }

    public async Task<string> ReleaseAsync() => (await Lists.ListListsAsync(new ListListsRequest())).Release;

    /// <summary>Asks it to end, and gives its exit status.</summary>
    public async Task<int> TerminateAsync(TimeSpan patience)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await _process.WaitForExitAsync().WaitAsync(patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Channel.Dispose();
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }
}
