using System.Diagnostics;
using System.Globalization;

namespace DualUseScreening.Bench.Swap;

/// <summary>Runs h2load at a steady rate and reads what became of each request.</summary>
internal static class SteadyLoad
{
    private const int Clients = 10;

    /// <summary>Microseconds since 1970, as h2load notes the start of a request.</summary>
    public static double NowMicroseconds() => (DateTime.UtcNow - DateTime.UnixEpoch).TotalMicroseconds;

    public static async Task<LoadResult> RunAsync(string address, string frame, int rate, int seconds, string scratch)
    {
        var log = Path.Combine(scratch, "h2load.log");
        File.Delete(log);
        var start = new ProcessStartInfo("h2load") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[]
        {
            "-t", "1", "-c", $"{Clients}", "-m", "100", "-D", $"{seconds}", "--rps", $"{rate / Clients}", "-d", frame, "-H", "content-type: application/grpc",
            "-H", "te: trailers", $"--log-file={log}", address + "/dualuse.screening.v1.ScreeningService/Screen",
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("h2load does not start");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds + 60));
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"h2load ended with {process.ExitCode}: {await errors}");
        }

        var counts = output.Split('\n').First(l => l.StartsWith("requests: ", StringComparison.Ordinal))["requests: ".Length..].Split(", ");
        var requests = File.ReadLines(log).Select(l => l.Split('\t'))
            .Select(p => new OneRequest(double.Parse(p[0], CultureInfo.InvariantCulture), p[1] == "200", double.Parse(p[2], CultureInfo.InvariantCulture) / 1000))
            .OrderBy(r => r.Start).ToList();
        return new LoadResult(requests, Count("errored") + Count("timeout") + Math.Max(Count("failed"), requests.Count(r => !r.IsOk)));

        long Count(string word) =>
            long.Parse(counts.Single(p => p.Trim().EndsWith(' ' + word, StringComparison.Ordinal)).Trim().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}

/// <summary>One request.</summary>
/// <param name="Start">When it was sent, in microseconds since 1970.</param>
/// <param name="IsOk">Whether it was answered.</param>
/// <param name="Milliseconds">How long it took.</param>
internal sealed record OneRequest(double Start, bool IsOk, double Milliseconds);

/// <summary>What became of all.</summary>
/// <param name="Requests">The requests, in the order in which they were sent.</param>
/// <param name="Failed">How many failed.</param>
internal sealed record LoadResult(IReadOnlyList<OneRequest> Requests, long Failed);
