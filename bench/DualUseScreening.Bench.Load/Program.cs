using DualUseScreening.Bench.Load;

var options = Options.Parse(args);
var scratch = Directory.CreateTempSubdirectory("dualuse-bench-");
try
{
    var cases = ContractCase.Read(options.Cases, options.RequestIds);
    Console.WriteLine("Time to the first verdict");
    var starts = await StartRun.MeasureAsync(options, cases[0], scratch.FullName);
    Console.WriteLine("Throughput, in turns");
    var loads = await LoadRun.MeasureAsync(options, cases, scratch.FullName);
    var report = Report.Write(options, starts, loads);
    File.WriteAllText(options.Report, report);
    Console.WriteLine();
    Console.WriteLine(report);
    return loads.All(l => l.Turns.All(t => t.Failed == 0)) ? 0 : 1;
}
finally
{
    scratch.Delete(recursive: true);
}
