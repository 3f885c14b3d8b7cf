using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using DualUseScreening.Bench.Load;
using DualUseScreening.Bench.Swap;
using DualUseScreening.Bench.Watch;
using DualUseScreening.Contract.V1;
using Grpc.Net.Client;

// A release of 100,000 parties is swapped under a steady load: times of every request, before, during and after, drawn over time.
// Usage: --server PROGRAM --cases FILE --request ID --rate N --parties N --seconds N --report FILE --graph FILE
var options = args.Chunk(2).ToDictionary(a => a[0].TrimStart('-'), a => a[1]);
int Option(string name, int otherwise) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
var (rate, parties, seconds) = (Option("rate", 5000), Option("parties", 100_000), Option("seconds", 40));
var scratch = Directory.CreateTempSubdirectory("dualuse-swap-").FullName;
try
{
    var list = Path.Combine(scratch, "list.csv");
    var names = new Names(1);
    var lines = Enumerable.Range(0, parties).Select(i => $"L{i},{names.Next()},,organisation,{names.Country()},,,").ToList();
    Write(lines);
    using var server = RunningProcess.Start(
        options["server"], ("Storage__DataDirectory", Path.Combine(scratch, "state")), ("Lists__Sources__0__Name", "bench"), ("Lists__Sources__0__Format", "simple-csv"),
        ("Lists__Sources__0__Path", list), ("Lists__Sources__0__RefreshEvery", "00:00:00"), ("Logging__MinimumLevel", "Warning"), ("Cache__Answers__MaxBytes", "0"));
    var one = ContractCase.Read(options["cases"], [options["request"]])[0];
    using var channel = GrpcChannel.ForAddress(server.Address);
    var lists = new ListService.ListServiceClient(channel);
    var screening = new ScreeningService.ScreeningServiceClient(channel);
    await UntilReadyAsync(async () => await screening.ScreenAsync(one.Request), server);
    var frame = Path.Combine(scratch, "frame");
    Frame.Write(frame, one.Request);

    // The runtime compiles the paths it finds hot, and the first swap those of swapping.
    await SteadyLoad.RunAsync(server.Address, frame, rate, 5, scratch);
    await SwapAsync();
    var started = SteadyLoad.NowMicroseconds();
    var load = SteadyLoad.RunAsync(server.Address, frame, rate, seconds, scratch);
    var swaps = new List<(double Begin, double End)>();
    foreach (var share in new[] { 0.3, 0.65 })
    {
        await Task.Delay(TimeSpan.FromMicroseconds(Math.Max(0, started + (seconds * 1e6 * share) - SteadyLoad.NowMicroseconds())));
        var begin = SteadyLoad.NowMicroseconds();
        await SwapAsync();
        swaps.Add((begin, SteadyLoad.NowMicroseconds()));
    }

    var run = await load;
    var graph = SwapGraph.Of(run, swaps, rate, parties);
    File.WriteAllText(options["graph"], graph.Svg);
    var busy = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
    File.WriteAllText(options["report"], string.Create(CultureInfo.InvariantCulture, $"""
        # A swap under load

        Made by `bench/swap.sh`: a release with a list of {parties:N0} parties is replaced twice by one that differs in one entry, while h2load asks {rate:N0} times a
        second for one screening. Answers kept from before are turned off, so that each is worked out. The graph is [swap.svg](swap.svg).

        Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}; h2load and other work on the same cores, load average (1 min) {busy}. Date: {DateTime.UtcNow:yyyy-MM-dd}.

        | | p50 | p99 | most |
        |---|---:|---:|---:|
        {graph.Table}
        Answered: {run.Requests.Count:N0} in {seconds} s ({run.Requests.Count / (double)seconds:N0} a second). Failed: {run.Failed}. A swap took {string.Join(" and ", swaps.Select(s => $"{(s.End - s.Begin) / 1e6:0.0} s"))}
        from the request to refresh to its answer: reading and compiling the list, warming, one reference write.

        """));
    Console.WriteLine(File.ReadAllText(options["report"]));
    return run.Failed == 0 ? 0 : 1;

    async Task SwapAsync()
    {
        lines[0] = $"L0,{names.Next()},,organisation,AE,,,";
        Write(lines);
        var answer = await lists.RefreshListsAsync(new RefreshListsRequest());
        if (!answer.Changed)
        {
            throw new InvalidOperationException("nothing was swapped");
        }
    }

    void Write(IEnumerable<string> all) => File.WriteAllLines(list, all.Prepend("id,name,aliases,kind,countries,address,programme,identifiers"));
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

static async Task UntilReadyAsync(Func<Task> call, RunningProcess server)
{
    var limit = Stopwatch.StartNew();
    while (true)
    {
        try
        {
            await call();
            return;
        }
        catch (Grpc.Core.RpcException) when (limit.Elapsed < TimeSpan.FromMinutes(3) && !server.HasEnded)
        {
            await Task.Delay(100);
        }
    }
}
