namespace DualUseScreening.Bench.Load;

/// <summary>Starts the service again and again: with nothing on disk, and with the compiled release of the start before.</summary>
/// <param name="Cold">Times to the first verdict with nothing on disk.</param>
/// <param name="Warm">Times with a compiled release on disk.</param>
internal sealed record StartRun(IReadOnlyList<TimeSpan> Cold, IReadOnlyList<TimeSpan> Warm)
{
    public static async Task<StartRun> MeasureAsync(Options options, ContractCase first, string scratch)
    {
        List<TimeSpan> cold = [], warm = [];
        for (var i = 0; i < options.Starts; i++)
        {
            var state = Path.Combine(scratch, $"state-{i}");
            cold.Add(await StartAsync(options.Server, state, first));
            warm.Add(await StartAsync(options.Server, state, first));
            Console.WriteLine($"  nothing on disk {cold[^1].TotalMilliseconds:0} ms, compiled release on disk {warm[^1].TotalMilliseconds:0} ms");
        }

        return new StartRun(cold, warm);
    }

    private static async Task<TimeSpan> StartAsync(string server, string state, ContractCase first)
    {
        using var running = RunningProcess.Start(server, ("Storage__DataDirectory", state));
        var (elapsed, answer) = await FirstVerdict.MeasureAsync(running, first.Request);
        first.MustHold(answer);
        return elapsed;
    }
}
