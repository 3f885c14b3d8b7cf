using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>Watch-listed routes, indicators, and common high-priority items.</summary>
/// <param name="Routes">Routes.</param>
/// <param name="Indicators">Indicators.</param>
/// <param name="PriorityItems">Common high-priority items.</param>
public sealed record DiversionContent(
    IReadOnlyList<RouteContent> Routes, IReadOnlyList<IndicatorContent> Indicators, IReadOnlyList<PriorityItemContent> PriorityItems);

/// <summary>A watch-listed route.</summary>
public sealed record RouteContent
{
    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Departures: codes and groups; empty: any.</summary>
    public IReadOnlyList<string> Departure { get; init; } = [];

    /// <summary>Where the goods are said to go or pass.</summary>
    public required IReadOnlyList<string> Via { get; init; }

    /// <summary>Feared end destinations.</summary>
    public required IReadOnlyList<string> Feared { get; init; }

    /// <summary>Which goods.</summary>
    public required GoodsScope Goods { get; init; }

    /// <summary>The verdict it asks for.</summary>
    public required string Verdict { get; init; }

    /// <summary>First day; empty: always.</summary>
    public string ValidFrom { get; init; } = "";

    /// <summary>First day no longer in force; empty: still is.</summary>
    public string ValidTo { get; init; } = "";

    /// <summary>Why it is watched.</summary>
    public required LocalText Evidence { get; init; }
}

/// <summary>A sign of diversion.</summary>
/// <param name="Id">Id.</param>
/// <param name="Title">What is seen.</param>
/// <param name="When">When it counts.</param>
/// <param name="Weight">What it adds, 0 to 100.</param>
/// <param name="Always">Counts on any route and for any goods.</param>
public sealed record IndicatorContent(string Id, LocalText Title, Condition When, int Weight, bool Always);

/// <summary>A common high-priority item.</summary>
/// <param name="Hs">HS code, 6 digits.</param>
/// <param name="Tier">Tier: 1, 2, 3A, 3B, 4A or 4B.</param>
/// <param name="Title">Title.</param>
/// <param name="AnnexXL">Named in Annex XL of Regulation (EU) No 833/2014.</param>
public sealed record PriorityItemContent(string Hs, string Tier, LocalText Title, bool AnnexXL);
