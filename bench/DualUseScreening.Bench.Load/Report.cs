using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace DualUseScreening.Bench.Load;

/// <summary>Words the figures, with the goals beside them.</summary>
internal static class Report
{
    private const double GoalRatio = 0.5;
    private const double GoalSeconds = 2;

    public static string Write(Options options, StartRun starts, IReadOnlyList<LoadRun> loads)
    {
        var text = new StringBuilder();
        var echo = loads.First(l => l.Name == LoadRun.Nothing);
        var same = loads.First(l => l.Name == LoadRun.Same);
        text.AppendLine("# Load: Screen beside an empty gRPC echo").AppendLine();
        text.AppendLine("Made by `bench/load.sh`. Both servers have the same Kestrel and gRPC settings, run at the same time and are measured in turns by");
        text.AppendLine(Invariant($"h2load over loopback: {options.Rounds} rounds of {options.Seconds} s after 1 s of warming up, {H2Load.Connections} connections with {H2Load.Streams} calls in flight each. Figures"));
        text.AppendLine("are medians over the rounds; times are what the caller sees, waiting in its own queue included. h2load sends the same order over and over:");
        text.AppendLine(Invariant($"the service gives the answer that it kept from before, as it does for any order asked about again. “{LoadRun.Anew}” is a second service with"));
        text.AppendLine("`Cache:Answers:MaxBytes=0`, which reads goods, parties and rules at every call, as for an order nobody asked about before.").AppendLine();
        text.AppendLine(Invariant($"Machine: {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GiB of memory, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}; h2load runs on the same"));
        text.AppendLine(Invariant($"cores. Load average (1 min) when it ended: {LoadAverage()}. Date: {DateTime.UtcNow:yyyy-MM-dd}.")).AppendLine();
        text.AppendLine("| call | per second | of the empty echo | of the echo of the shipment | p50 | p99 | failed |");
        text.AppendLine("|---|---:|---:|---:|---:|---:|---:|");
        foreach (var load in loads)
        {
            text.AppendLine(Invariant($"| {load.Name} | {load.PerSecond:0} | {load.PerSecond / echo.PerSecond:0.00} | {load.PerSecond / same.PerSecond:0.00} | {load.Quantile(0.5):0.00} ms | {load.Quantile(0.99):0.00} ms | {load.Turns.Sum(t => t.Failed)} |"));
        }

        text.AppendLine().AppendLine(Invariant($"Goal: {GoalRatio} of the empty echo.")).AppendLine();
        text.AppendLine("| start | first verdict, best | median | worst |");
        text.AppendLine("|---|---:|---:|---:|");
        Starts("nothing on disk: the lists are compiled", starts.Cold);
        Starts("nothing on disk, lists compiled with the program as in the image", starts.Shipped);
        Starts("compiled release on disk", starts.Warm);
        text.AppendLine().AppendLine(Invariant($"From the start of the process to the first answer over gRPC, {options.Starts} starts each. Goal: {GoalSeconds} s."));
        return text.ToString();

        void Starts(string name, IReadOnlyList<TimeSpan> times)
        {
            var sorted = times.Order().ToArray();
            text.AppendLine(Invariant($"| {name} | {sorted[0].TotalSeconds:0.00} s | {sorted[sorted.Length / 2].TotalSeconds:0.00} s | {sorted[^1].TotalSeconds:0.00} s |"));
        }
    }

    private static string LoadAverage() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
