using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DualUseScreening.Bench.Spread;

// One entry of a party list changes: how long until each of three replicas answers from it, and what takes the time.
// Usage: --server PROGRAM --rounds N --sizes N,N --report FILE
var options = args.Chunk(2).ToDictionary(a => a[0].TrimStart('-'), a => a[1]);
var rounds = int.Parse(options.GetValueOrDefault("rounds", "7"), CultureInfo.InvariantCulture);
var table = new StringBuilder();
foreach (var size in options.GetValueOrDefault("sizes", "20000,100000").Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
{
    await using var replicas = await Replicas.StartAsync(options["server"], size);

    // The first compile what the runtime has to compile as well.
    await replicas.ChangeAsync();
    await replicas.ChangeAsync();
    var all = new List<Round>();
    for (var i = 0; i < rounds; i++)
    {
        all.Add(await replicas.ChangeAsync());
        Console.WriteLine($"{size}: ready {all[i].Coming.TotalMilliseconds:0}, announced {all[i].Announced.TotalMilliseconds:0}, seen {string.Join(' ', all[i].Seen.Select(s => $"{s.TotalMilliseconds:0}"))} ms, work {string.Join(' ', all[i].Work.Select(w => $"{w.TotalMilliseconds:0}"))} ms");
    }

    Row("from the change to what the others can load: read, compile, write, share", r => r.Coming.TotalMilliseconds);
    Row("from the change to the announcement that it is in force", r => r.Announced.TotalMilliseconds);
    Row("from the announcement to the last replica's first answer", r => (r.Seen.Max() - r.Announced).TotalMilliseconds);
    Row("between the first replica and the last", r => (r.Seen.Max() - r.Seen.Min()).TotalMilliseconds);
    Row("from the change to the last replica", r => r.Seen.Max().TotalMilliseconds);
    Row("processor time on the one that compiles", r => r.Work[0].TotalMilliseconds);
    Row("processor time on each of the others", r => (r.Work[1] + r.Work[2]).TotalMilliseconds / 2);

    void Row(string what, Func<Round, double> of)
    {
        var sorted = all.Select(of).Order().ToArray();
        table.AppendLine(CultureInfo.InvariantCulture, $"| {size:N0} | {what} | {sorted[0]:0} ms | {sorted[sorted.Length / 2]:0} ms | {sorted[^1]:0} ms |");
    }
}

var busy = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known";
File.WriteAllText(options["report"], string.Create(CultureInfo.InvariantCulture, $"""
    # From a change to all replicas

    Made by `bench/spread.sh`: one entry of a party list changes, the first of three replicas is asked to read it, and each is asked every 5 ms which release it
    answers from; {rounds} changes, least, median and most. Three processes and a Redis server share the cores, so that the two replicas that load do so beside each other;
    replicas on machines of their own do not. Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}; load average (1 min) {busy}, other work on the same cores
    among it. Date: {DateTime.UtcNow:yyyy-MM-dd}.

    | parties | | least | median | most |
    |---:|---|---:|---:|---:|
    {table}
    Goal: a second from publication to the last replica.

    """));
Console.WriteLine(File.ReadAllText(options["report"]));
