namespace DualUseScreening.Screening.Parties.Ownership;

/// <summary>
/// The 50 % rule applied to every entry that has owners, once for each release: what parties under an asset freeze hold in it. Shares of owners whose freeze
/// binds in the Union are counted apart from those that another country's law alone freezes.
/// </summary>
public sealed class OwnershipTable
{
    private readonly Dictionary<PartyEntry, OwnershipFinding> binding = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PartyEntry, OwnershipFinding> any = new(ReferenceEqualityComparer.Instance);

    /// <summary>Applies the rule.</summary>
    /// <param name="all">The entries of all lists; links lead from an entry to others of the same list.</param>
    public OwnershipTable(IReadOnlyList<PartyEntry> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        var owned = new HashSet<string>(all.Where(e => e.Owners.Count > 0).Select(e => e.ListName), StringComparer.Ordinal);
        foreach (string list in owned)
        {
            PartyEntry[] entries = [.. all.Where(e => e.ListName == list)];

            Add(entries, new OwnershipRule(entries, e => e.Effect == PartyEffect.AssetFreeze && e.Binds), binding);
            Add(entries, new OwnershipRule(entries), any);
        }
    }

    /// <summary>What parties under a freeze hold in an entry; null where none of its owners leads to one.</summary>
    /// <param name="entry">An entry of the lists.</param>
    /// <param name="binds">Whether the owners' freeze binds in the Union.</param>
    public OwnershipFinding? Of(PartyEntry entry, out bool binds)
    {
        binds = binding.TryGetValue(entry, out OwnershipFinding? found);
        return binds ? found : any.GetValueOrDefault(entry);
    }

    private static void Add(IReadOnlyList<PartyEntry> entries, OwnershipRule rule, Dictionary<PartyEntry, OwnershipFinding> findings)
    {
        foreach (PartyEntry entry in entries)
        {
            if (entry.Owners.Count > 0 && rule.Of(entry) is { Chains.Count: > 0 } finding)
            {
                findings[entry] = finding;
            }
        }
    }
}
