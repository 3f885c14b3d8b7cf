using DualUseScreening.Lists.Files;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Tests.Rules;

/// <summary>The rules of the repository's own data folder, read and compiled once for all tests.</summary>
public sealed class RuleData
{
    public static readonly DateOnly Today = new(2026, 6, 1);

    public RuleData()
    {
        var data = new DataFolder(Folder());
        ControlList = ControlListReader.Read(data);
        Law = LawReader.Read(data);
        Embargo = EmbargoReader.Read(data);
        CatchAll = CatchAllReader.Read(data);
        Diversion = DiversionReader.Read(data);
        Messages = new MessageCatalogue(MessageReader.Read(data));
        Goods = new GoodsIndex(ControlList);
        Classifier = new GoodsClassifier(Goods);
        Rules = RulesCompiler.Compile(Law, Embargo, CatchAll, Diversion, Goods, Messages);
    }

    public ControlListContent ControlList { get; }

    public LawContent Law { get; }

    public EmbargoContent Embargo { get; }

    public CatchAllContent CatchAll { get; }

    public DiversionContent Diversion { get; }

    public MessageCatalogue Messages { get; }

    public GoodsIndex Goods { get; }

    public GoodsClassifier Classifier { get; }

    public RuleSet Rules { get; }

    /// <summary>The checks in their order; that of parties apart.</summary>
    public IReadOnlyList<ICheck> Checks => [new DualUseScreening.Screening.Goods.ControlListCheck(Goods, Messages), .. Rules.Checks];

    /// <summary>Screens a shipment of one line, written as in the examples of rules: <c>destination: RU, hs: 85423190</c>.</summary>
    public ScreeningContext Screen(string example) => Screen(Shipment(example));

    public ScreeningContext Screen(Transaction transaction)
    {
        var context = Context(transaction);
        foreach (var check in Checks)
        {
            check.Run(context);
        }

        return context;
    }

    public ScreeningContext Context(Transaction transaction) => new(
        transaction, [.. transaction.Items.Select(i => Classifier.Classify(GoodsQuery.Of(i, transaction.AsOf)))]);

    public static Transaction Shipment(string example)
    {
        var map = new Dictionary<string, string>();
        foreach (var part in example.Split(" | "))
        {
            var colon = part.IndexOf(':');
            map.Add(part[..colon].Trim(), part[(colon + 1)..].Trim());
        }

        return ExampleTransaction.Read(map, Today);
    }

    private static string Folder()
    {
        if (Environment.GetEnvironmentVariable("DUALUSE_TEST_DATA") is { Length: > 0 } other)
        {
            return other;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (Directory.Exists(Path.Combine(data, "law")))
            {
                return data;
            }
        }

        throw new DirectoryNotFoundException("no data folder above the tests");
    }
}

[CollectionDefinition(Name)]
public sealed class RuleCollection : ICollectionFixture<RuleData>
{
    public const string Name = "rules";
}
