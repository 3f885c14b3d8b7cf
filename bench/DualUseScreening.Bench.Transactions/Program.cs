using System.Globalization;
using DualUseScreening.Bench.Transactions;

// PATH [--verbose]   the table by kind, and what the rules add to a screening; PATH is a file of cases or a folder of such files
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length < 1)
{
    Console.Error.WriteLine("usage: PATH [--verbose]");
    return 2;
}

var screening = new Screening();
var cases = LabelledCase.Read(args[0]);
QualityTable.Print(screening, cases, args.Contains("--verbose"));
Console.WriteLine();
SpeedTable.Print(screening, cases);
return 0;
