using System.Globalization;
using DualUseScreening.Bench.Goods;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Goods;

// quality FOLDER [--verbose]     the table of a folder of labelled cases
// nomenclature FILE [--verbose]  alarms on the texts of the Combined Nomenclature, by language
// speed FOLDER                   time and allocation of one classification
// explain TEXT...                what is read of descriptions, and how the entries turn out
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: (quality|nomenclature|speed|explain) PATH [--verbose]");
    return 2;
}

var data = ListsOptions.FindFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("data/");
var classifier = new GoodsClassifier(new GoodsIndex(new ReleaseCompiler(new ListsOptions { Folder = data }).Compile().ControlList));
var verbose = args.Contains("--verbose");
switch (args[0])
{
    case "quality":
        QualityTable.Print(classifier, args[1], verbose);
        break;
    case "nomenclature":
        NomenclatureTable.Print(classifier, args[1], verbose);
        break;
    case "speed":
        SpeedTable.Print(classifier, args[1]);
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
