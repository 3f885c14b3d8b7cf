namespace DualUseScreening.Screening.Content;

/// <summary>Which goods something is about. Any part that is given may match.</summary>
public sealed record GoodsScope
{
    /// <summary>All goods.</summary>
    public bool All { get; init; }

    /// <summary>Any item of the control list.</summary>
    public bool Listed { get; init; }

    /// <summary>Annexes by id.</summary>
    public IReadOnlyList<string> Annexes { get; init => field = value ?? []; } = [];

    /// <summary>Commodity codes by prefix.</summary>
    public IReadOnlyList<string> HsCodes { get; init => field = value ?? []; } = [];

    /// <summary>Control-list codes by prefix.</summary>
    public IReadOnlyList<string> Entries { get; init => field = value ?? []; } = [];

    /// <summary>Goods families.</summary>
    public IReadOnlyList<string> Families { get; init => field = value ?? []; } = [];

    /// <summary>Tiers of common high-priority items.</summary>
    public IReadOnlyList<string> PriorityTiers { get; init => field = value ?? []; } = [];
}
