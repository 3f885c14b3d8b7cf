namespace DualUseScreening.Bench.Load;

/// <summary>Starts the service again and again: with nothing on disk, and with the compiled release of the start before.</summary>
/// <param name="Cold">Times to the first verdict with nothing on disk.</param>
/// <param name="Warm">Times with a compiled release on disk.</param>
/// <param name="Shipped">Times with nothing on disk, and lists compiled beside the program as in the container image.</param>
internal sealed record StartRun(IReadOnlyList<TimeSpan> Cold, IReadOnlyList<TimeSpan> Warm, IReadOnlyList<TimeSpan> Shipped)
{
    public static async Task<StartRun> MeasureAsync(Options options, ContractCase first, string scratch)
    {
        List<TimeSpan> cold = [], warm = [], shipped = [];
        var compiled = Path.Combine(Path.GetDirectoryName(options.Server)!, "compiled");
        for (var i = 0; i < options.Starts; i++)
        {
            if (Directory.Exists(compiled))
            {
                Directory.Delete(compiled, recursive: true);
            }

            var state = Path.Combine(scratch, $"state-{i}");
            cold.Add(await StartAsync(options.Server, state, first, isKept: true));
            warm.Add(await StartAsync(options.Server, state, first));
            using (var compiling = System.Diagnostics.Process.Start(options.Server, ["compile"]))
            {
                await compiling.WaitForExitAsync();
            }

            shipped.Add(await StartAsync(options.Server, Path.Combine(scratch, $"state-shipped-{i}"), first));
            Console.WriteLine($"  nothing on disk {cold[^1].TotalMilliseconds:0} ms, compiled release on disk {warm[^1].TotalMilliseconds:0} ms, beside the program {shipped[^1].TotalMilliseconds:0} ms");
        }

        return new StartRun(cold, warm, shipped);
    }

    private static async Task<TimeSpan> StartAsync(string server, string state, ContractCase first, bool isKept = false)
    {
        using var running = RunningProcess.Start(server, ("Storage__DataDirectory", state));
        var (elapsed, answer) = await FirstVerdict.MeasureAsync(running, first.Request);
        first.MustHold(answer);

        // The release is written behind the first answers; the next start is to find it.
        var pointers = Path.Combine(state, "releases", "sources");
        for (var wait = 0; isKept && wait < 100 && !(Directory.Exists(pointers) && Directory.EnumerateFiles(pointers).Any(f => !f.EndsWith(".tmp", StringComparison.Ordinal))); wait++)
        {
            await Task.Delay(100);
        }

        return elapsed;
    }
}
