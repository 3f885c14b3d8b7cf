using System.Diagnostics;
using System.Globalization;

namespace DualUseScreening.Bench.Load;

/// <summary>Runs h2load with one gRPC frame against one method.</summary>
internal static class H2Load
{
    /// <summary>Connections, and calls in flight on each: enough to keep two cores busy without a queue that only adds waiting.</summary>
    public const int Connections = 4;

    /// <summary>Calls in flight on each connection.</summary>
    public const int Streams = 8;

    public static async Task<Turn> RunAsync(string address, string method, string frame, int seconds, string scratch)
    {
        var log = Path.Combine(scratch, "h2load.log");
        File.Delete(log);
        var start = new ProcessStartInfo("h2load")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in Arguments(address + method, frame, seconds, log))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("h2load does not start");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds + 30));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode == 0
            ? Read(output, log)
            : throw new InvalidOperationException($"h2load ended with {process.ExitCode}: {await errors}");
    }

    private static string[] Arguments(string url, string frame, int seconds, string log) =>
    [
        "-t", "1", "-c", Connections.ToString(CultureInfo.InvariantCulture), "-m", Streams.ToString(CultureInfo.InvariantCulture),
        "-D", seconds.ToString(CultureInfo.InvariantCulture), "--warm-up-time", "1", "-d", frame, "-H", "content-type: application/grpc", "-H", "te: trailers",
        $"--log-file={log}", url,
    ];

    // finished in 4.00s, 21034.25 req/s, 1.20MB/s
    // requests: 84137 total, 84137 started, 84137 done, 84137 succeeded, 0 failed, 0 errored, 0 timeout
    private static Turn Read(string output, string log)
    {
        double perSecond = 0;
        long answers = 0, failed = 0;
        foreach (var line in output.Split('\n'))
        {
            if (line.StartsWith("finished in ", StringComparison.Ordinal))
            {
                perSecond = double.Parse(line.Split(", ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("requests: ", StringComparison.Ordinal))
            {
                answers = Count(line, "succeeded");
                failed = Count(line, "failed") + Count(line, "errored") + Count(line, "timeout");
            }
        }

        // start in µs, status, time in µs
        var times = File.ReadLines(log).Select(l => int.Parse(l.AsSpan(l.LastIndexOf('\t') + 1), CultureInfo.InvariantCulture)).Order().ToArray();
        return new Turn(perSecond, answers, failed, times);
    }

    private static long Count(string line, string word)
    {
        var part = line["requests: ".Length..].Split(", ").Single(p => p.EndsWith(' ' + word));
        return long.Parse(part.Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
