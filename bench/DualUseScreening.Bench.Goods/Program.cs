using System.Globalization;
using DualUseScreening.Bench.Goods;
using DualUseScreening.Bench.Goods.Compare;
using DualUseScreening.Bench.Goods.Sweep;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Goods;

// quality FOLDER [--verbose]     the table of a folder of labelled cases
// nomenclature FILE [--verbose]  alarms on the texts of the Combined Nomenclature, those reviewed as right and the faults, by language
// speed FOLDER                   time and allocation of one classification
// memory FOLDER                  what the compiled list takes, and allocation with the whole list and with half of it
// compare FOLDER [TEXT]          beside search engines over the official text; --postgres CONNECTION takes a server that runs
// sweep [--verbose]              every threshold of the list, its figure just past and just short of it, in many ways of writing
// explain TEXT...                what is read of descriptions, and how the entries turn out
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length < 2 && args is not ["sweep"])
{
    Console.Error.WriteLine("usage: (quality|nomenclature|speed|memory|compare|sweep|explain) PATH [--verbose]");
    return 2;
}

var data = ListsOptions.FindFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("data/");
if (args[0] == "memory")
{
    MemoryTable.Print(() => new ReleaseCompiler(new ListsOptions { Folder = data }).Compile().ControlList, args[1]);
    return 0;
}

var content = new ReleaseCompiler(new ListsOptions { Folder = data }).Compile().ControlList;
var classifier = new GoodsClassifier(new GoodsIndex(content));
var verbose = args.Contains("--verbose");
switch (args[0])
{
    case "quality":
        QualityTable.Print(classifier, args[1], verbose);
        break;
    case "nomenclature":
        NomenclatureTable.Print(classifier, args[1], new ReviewedHeadings(Path.Combine(data, "../bench/quality/nomenclature/reviewed.csv")), verbose);
        break;
    case "speed":
        SpeedTable.Print(classifier, args[1]);
        break;
    case "compare":
        var given = Array.IndexOf(args, "--postgres");
        CompareTable.Print(
            classifier, args[1], args.Length > 2 && !args[2].StartsWith('-') ? args[2] : Path.Combine(data, "../../shared/data/control-list/annex-i-2022.en.txt"),
            given >= 0 && given + 1 < args.Length ? args[given + 1] : null);
        break;
    case "sweep":
        new SweepTable(classifier, new Vocabulary(content, Path.Combine(data, "../bench/quality/goods/wordings.csv")), verbose).Print();
        break;
    case "explain":
        foreach (var text in args.Skip(1))
        {
            Explain.Print(classifier, text);
        }

        break;
    default:
        Console.Error.WriteLine($"unknown command '{args[0]}'");
        return 2;
}

return 0;
