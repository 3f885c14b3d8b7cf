using Google.Protobuf.WellKnownTypes;

namespace DualUseScreening.Bench.Load;

/// <summary>One thing that was called, and how each turn went.</summary>
/// <param name="Name">What was called.</param>
/// <param name="Turns">The turns, one a round.</param>
internal sealed record LoadRun(string Name, IReadOnlyList<Turn> Turns)
{
    public const string Nothing = "empty echo";
    public const string Same = "echo of the shipment";

    /// <summary>What is said of a case that the service works out anew at every call.</summary>
    public const string Anew = "every time anew";
    private const string Screen = "/dualuse.screening.v1.ScreeningService/Screen";

    /// <summary>Median of the turns' throughput: one turn that something else disturbed does not count.</summary>
    public double PerSecond => Median(Turns.Select(t => t.PerSecond));

    /// <summary>Median of the turns' quantile, in milliseconds.</summary>
    public double Quantile(double part) => Median(Turns.Select(t => t.Quantile(part)));

    /// <summary>Measures in turns — echo, echo, case, case, echo … — so that a change of the machine's load meets all alike.</summary>
    public static async Task<IReadOnlyList<LoadRun>> MeasureAsync(Options options, IReadOnlyList<ContractCase> cases, string scratch)
    {
        using var echo = RunningProcess.Start(options.Echo);
        using var server = RunningProcess.Start(options.Server, ("Storage__DataDirectory", Path.Combine(scratch, "state-load")));
        using var forgetful = RunningProcess.Start(
            options.Server, ("Storage__DataDirectory", Path.Combine(scratch, "state-forgetful")), ("Cache__Answers__MaxBytes", "0"));
        foreach (var one in cases)
        {
            one.MustHold((await FirstVerdict.MeasureAsync(server, one.Request)).Answer);
            one.MustHold((await FirstVerdict.MeasureAsync(forgetful, one.Request)).Answer);
        }

        var empty = FrameFile("empty", new Empty());
        List<Target> targets =
        [
            new(Nothing, echo.Address, "/dualuse.bench.v1.EchoService/Nothing", empty),
            new(Same, echo.Address, "/dualuse.bench.v1.EchoService/Same", FrameFile("same", cases[0].Request)),
            .. cases.Select(c => new Target("Screen " + c.Id, server.Address, Screen, FrameFile(c.Id, c.Request))),
            .. cases.Select(c => new Target($"Screen {c.Id}, {Anew}", forgetful.Address, Screen, FrameFile(c.Id, c.Request))),
        ];
        var turns = targets.Select(_ => new List<Turn>()).ToArray();

        // A round that is not counted: the runtime compiles the paths it finds hot.
        for (var round = -1; round < options.Rounds; round++)
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var target = targets[i];
                var turn = await H2Load.RunAsync(target.Address, target.Method, target.Frame, options.Seconds, scratch);
                if (round >= 0)
                {
                    turns[i].Add(turn);
                    Console.WriteLine($"  round {round + 1}  {target.Name,-28} {turn.PerSecond,9:0} /s   p50 {turn.Quantile(0.5):0.00} ms   p99 {turn.Quantile(0.99):0.00} ms");
                }
            }
        }

        return [.. targets.Select((t, i) => new LoadRun(t.Name, turns[i]))];

        string FrameFile(string name, Google.Protobuf.IMessage message)
        {
            var file = Path.Combine(scratch, name + ".frame");
            Frame.Write(file, message);
            return file;
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Target(string Name, string Address, string Method, string Frame);
}
