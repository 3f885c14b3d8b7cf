using System.Collections.Frozen;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Diversion;

/// <summary>A common high-priority item, compiled.</summary>
/// <param name="Content">What the data file says.</param>
internal sealed record PriorityItem(PriorityItemContent Content);

/// <summary>Common high-priority items by HS subheading.</summary>
internal sealed class PriorityIndex
{
    private readonly FrozenDictionary<string, PriorityItem> _items;
    private readonly FrozenDictionary<string, PriorityItem>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PriorityIndex(IReadOnlyList<PriorityItemContent> items)
    {
        _items = items.ToFrozenDictionary(i => i.Hs, i => new PriorityItem(i), StringComparer.Ordinal);
        _lookup = _items.GetAlternateLookup<ReadOnlySpan<char>>();
        Tiers = items.Select(i => i.Tier).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Tiers in use.</summary>
    public FrozenSet<string> Tiers { get; }

    /// <summary>The item that a commodity code of 6, 8 or 10 digits is; null: none.</summary>
    public PriorityItem? Find(string commodityCode) =>
        commodityCode.Length >= 6 && _lookup.TryGetValue(commodityCode.AsSpan(0, 6), out var item) ? item : null;
}
