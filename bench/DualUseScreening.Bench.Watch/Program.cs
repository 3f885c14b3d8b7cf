using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using DualUseScreening.Bench.Watch;
using DualUseScreening.Contract.V1;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Server.Hosting;
using DualUseScreening.Server.Watch;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

// A million stored screenings, a release that changes fifty entries of a party list: how long until it is known what changed, and whether anything that
// running everything would have found was missed. Usage: --stored N --entries N --changed N --report FILE
var options = args.Chunk(2).ToDictionary(a => a[0], a => a[1]);
int Option(string name, int otherwise) => options.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
var (stored, entries, changed) = (Option("--stored", 1_000_000), Option("--entries", 20_000), Option("--changed", 50));
var folder = Directory.CreateTempSubdirectory("dualuse-watch-").FullName;
try
{
    const string Header = "id,name,aliases,kind,countries,address,programme,identifiers";
    var list = Path.Combine(folder, "list.csv");
    var listed = new Names(1);
    var first = Enumerable.Range(0, entries).Select(i => $"L{i},{listed.Next()},,organisation,{listed.Country()},,,").ToList();
    File.WriteAllLines(list, [Header, .. first]);
    await using var app = ServerHost.Create(
    [
        $"--Storage:DataDirectory={folder}/state", "--Watch:Enabled=true", "--Logging:MinimumLevel=Error", "--Kestrel:Endpoints:Grpc:Url=http://127.0.0.1:0",
        "--Kestrel:Endpoints:Web:Url=http://127.0.0.1:0", "--Lists:Sources:0:Name=bench", "--Lists:Sources:0:Format=simple-csv", $"--Lists:Sources:0:Path={list}",
        "--Lists:Sources:0:RefreshEvery=00:00:00",
    ]);
    await app.StartAsync();
    var holder = app.Services.GetRequiredService<SnapshotHolder>();
    await holder.Kept;
    var store = app.Services.GetRequiredService<WatchStore>();
    var release = holder.Current.Version;

    // The new entries; one stored screening in five thousand has one of them as its consignee, half of those with a slip.
    var fresh = new Names(2);
    var added = Enumerable.Range(0, changed).Select(i => (Id: $"N{i}", Name: fresh.Next())).ToArray();
    var names = new Names(3);
    var expected = new HashSet<string>();
    var today = DateOnly.FromDateTime(DateTime.UtcNow);
    var filling = Stopwatch.StartNew();
    foreach (var batch in Enumerable.Range(0, stored).Chunk(10_000))
    {
        store.Add(
            [.. batch.Select(i =>
            {
                var isTouched = i % 5000 == 7;
                var name = !isTouched ? names.Next() : i % 10_000 == 7 ? added[i / 5000 % added.Length].Name : names.WithSlip(added[i / 5000 % added.Length].Name);
                var request = new ScreenRequest
                {
                    RequestId = $"SO-{i}", Activity = DualUseScreening.Contract.V1.Activity.Export, Exporter = new Party { Name = "Voorbeeld NV", CountryCode = "BE" },
                    Consignee = new Party { Name = name, CountryCode = names.Country() },
                    Items = { new Item { ItemId = "1", Description = $"Spare part {i % 20_000}", CommodityCode = "84879090" } },
                };
                var answer = new ScreenResponse { Verdict = Verdict.Clear, Release = release };
                if (isTouched)
                {
                    expected.Add($"SO-{i}");
                }

                return WatchRecorder.Of($"{i:x32}", request, answer, today);
            })],
            DateTimeOffset.UtcNow);
    }

    Console.WriteLine($"{stored} stored in {filling.Elapsed.TotalSeconds:0} s");
    var runner = app.Services.GetRequiredService<WatchRunner>();
    await runner.CatchUpAsync(CancellationToken.None);
    store.Release = release;
    File.WriteAllLines(list, [Header, .. first, .. added.Select(a => $"{a.Id},{a.Name},,organisation,AE,,,")]);

    // The service itself begins when the release comes into force; whoever is first does it, and the other finds nothing left to do.
    var desk = app.Services.GetRequiredService<ReleaseDesk>();
    var build = await desk.BuildAsync(CancellationToken.None);
    var parts = Stopwatch.StartNew();
    var changes = (await desk.DiffAsync(release, build, CancellationToken.None))!;
    var diff = parts.Elapsed;
    var swapped = Stopwatch.StartNew();
    await holder.RefreshAsync(CancellationToken.None);
    var inForce = swapped.Elapsed;
    while (store.Release != holder.Current.Version)
    {
        await Task.Delay(10);
    }

    var told = swapped.Elapsed - inForce;
    parts.Restart();
    var read = store.Parties().Count();
    var reading = parts.Elapsed;
    parts.Restart();
    var touched = TouchIndex.Of(changes, holder.Current).Touched(store, today);
    var finding = parts.Elapsed;
    var noted = new List<VerdictChange>();
    for (long at = 0; store.Changes(at, "", 1000) is { Count: > 0 } page; at = page[^1].Position)
    {
        noted.AddRange(page);
    }

    // What the whole list finds of those that have a listed party, screened one by one.
    var all = expected.Count(id => ScreenOne(holder, store, id, today));
    var missed = expected.Count(id => ScreenOne(holder, store, id, today) && noted.All(n => n.RequestId != id));
    var text = $"""
        # Stored screenings and a release that changes {changed} entries

        Made by `bench/watch.sh`: {stored:N0} stored screenings, each with a consignee that no other has, a party list of {entries:N0} entries, and {changed} new entries;
        one stored screening in 5,000 names one of them, half of those with a slip. Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}; load average (1 min)
        {(File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "not known")} from other work on the same cores. Date: {DateTime.UtcNow:yyyy-MM-dd}.

        | | |
        |---|---:|
        | compare the two releases, entry by entry | {diff.TotalSeconds:0.00} s |
        | read the {read:N0} stored parties, each once, on one processor | {reading.TotalSeconds:0.00} s |
        | find what the change may touch, reading included | {finding.TotalSeconds:0.00} s |
        | **from the release in force to all changes noted**: comparing, finding, screening again, writing | **{told.TotalSeconds:0.00} s** |
        | screenings that the index named | {touched.Count:N0} |
        | of {expected.Count} that name a new entry, found by the whole list | {all} |
        | of these noted | {all - missed} |
        | missed | {missed} |

        Goal: 5 s to know what changed, nothing missed.
        """.Replace("\r", "", StringComparison.Ordinal);
    Console.WriteLine(text);
    if (options.TryGetValue("--report", out var report))
    {
        File.WriteAllText(report, text + "\n");
    }

    return missed == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}

static bool ScreenOne(SnapshotHolder holder, WatchStore store, string requestId, DateOnly today)
{
    var row = long.Parse(requestId.AsSpan(3), CultureInfo.InvariantCulture);
    var found = store.Find($"{row:x32}")!;
    return holder.Current.Screener.Screen(DualUseScreening.Server.Mapping.TransactionMapper.ToTransaction(found.Request, today)).Findings
        .Any(f => f.Check == DualUseScreening.Screening.Verdicts.Check.Party && f.Code.StartsWith('N') && f.Verdict > DualUseScreening.Screening.Verdicts.Verdict.Clear);
}
