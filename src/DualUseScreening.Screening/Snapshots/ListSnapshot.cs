using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Goods.Classified;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Parties;
using DualUseScreening.Screening.Pipeline;
using DualUseScreening.Screening.Rules;

namespace DualUseScreening.Screening.Snapshots;

/// <summary>
/// One release of all lists, compiled and immutable. A request takes it at its start and uses it to its end; a new one is swapped in whole.
/// </summary>
public sealed class ListSnapshot
{
    internal ListSnapshot(
        string version, IReadOnlyList<ListDescription> lists, GoodsClassifier goods, PartyIndex parties, IReadOnlyList<string> partyLists,
        RuleSet rules, Screener screener, MessageCatalogue messages)
    {
        Parties = parties;
        PartyLists = partyLists;
        HasAssetFreezes = parties.HasBindingFreezes;
        Rules = rules;
        Version = version;
        Lists = lists;
        Goods = goods;
        Screener = screener;
        Messages = messages;
    }

    /// <summary>Version of the release: the first 16 hexadecimal digits of the SHA-256 of its content.</summary>
    public string Version { get; }

    /// <summary>The lists it holds.</summary>
    public IReadOnlyList<ListDescription> Lists { get; }

    /// <summary>Version of one of the lists; empty for a name it does not hold.</summary>
    public string VersionOf(string list)
    {
        foreach (var known in Lists)
        {
            if (known.Name == list)
            {
                return known.Version;
            }
        }

        return "";
    }

    /// <summary>Reads goods.</summary>
    public GoodsClassifier Goods { get; }

    /// <summary>Reads goods, exporters' own classifications first.</summary>
    public required ClassifiedGoods Classified { get; init; }

    /// <summary>Exporters' own classifications.</summary>
    public required ClassificationFiles ClassificationFiles { get; init; }

    /// <summary>Compares parties.</summary>
    public PartyIndex Parties { get; }

    /// <summary>Whether any party list freezes assets in the law of the Union.</summary>
    public bool HasAssetFreezes { get; }

    /// <summary>Names of the party lists.</summary>
    public IReadOnlyList<string> PartyLists { get; }

    /// <summary>Rules, measures, routes and the law's frame.</summary>
    public RuleSet Rules { get; }

    /// <summary>The examples that prove the rules.</summary>
    public required RuleExamplesOfRelease Examples { get; init; }

    /// <summary>Whether a code is a country's: ISO 3166-1 alpha-2, and those that customs declarations use besides.</summary>
    public bool IsCountry(string code) => Rules.Law.IsCountry(code);

    /// <summary>Screens shipments.</summary>
    public Screener Screener { get; }

    /// <summary>The sentences of answers.</summary>
    public MessageCatalogue Messages { get; }
}
