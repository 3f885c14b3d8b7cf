namespace DualUseScreening.Screening.Parties.Ownership;

/// <summary>
/// The 50 % rule: a party is treated as listed where listed parties together hold the threshold share in it, directly or through others that are
/// so held themselves. A pure function of the entries of one list.
/// </summary>
public sealed class OwnershipRule
{
    private readonly Dictionary<string, PartyEntry> entries;
    private readonly Func<PartyEntry, bool> listed;
    private readonly decimal threshold;
    private readonly bool inclusive;

    /// <summary>Sets the rule up.</summary>
    /// <param name="entries">Entries of one list; owners are looked up among them by id.</param>
    /// <param name="listed">Which of them are listed in the sense of the rule; by default those with an asset freeze.</param>
    /// <param name="thresholdPercent">Threshold in per cent.</param>
    /// <param name="inclusive">True where the threshold itself counts ("50 % or more"), false for "more than".</param>
    public OwnershipRule(IReadOnlyList<PartyEntry> entries, Func<PartyEntry, bool>? listed = null, decimal thresholdPercent = 50, bool inclusive = true)
    {
        ArgumentNullException.ThrowIfNull(entries);
        this.entries = new Dictionary<string, PartyEntry>(entries.Count, StringComparer.Ordinal);
        foreach (PartyEntry entry in entries)
        {
            this.entries.TryAdd(entry.EntryId, entry);
        }

        this.listed = listed ?? (entry => entry.Effect == PartyEffect.AssetFreeze);
        threshold = thresholdPercent;
        this.inclusive = inclusive;
    }

    /// <summary>Applies the rule to an entry.</summary>
    public OwnershipFinding Of(PartyEntry party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return Of(party.Owners, [party.EntryId]);
    }

    /// <summary>Applies the rule to owners that a caller declares.</summary>
    public OwnershipFinding Of(IReadOnlyList<PartyOwner> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return Of(owners, []);
    }

    private OwnershipFinding Of(IReadOnlyList<PartyOwner> owners, HashSet<string> above)
    {
        decimal total = 0;
        bool undetermined = false;
        var chains = new List<IReadOnlyList<OwnershipLink>>();
        foreach (PartyOwner owner in owners)
        {
            // A ring of holdings adds nothing to itself.
            if (!entries.TryGetValue(owner.OwnerId, out PartyEntry? entry) || !above.Add(owner.OwnerId))
            {
                continue;
            }

            var link = new OwnershipLink(owner.OwnerId, entry.PrimaryName, owner.SharePercent);
            if (listed(entry))
            {
                total += owner.SharePercent ?? 0;
                undetermined |= owner.SharePercent is null;
                chains.Add([link]);
            }
            else
            {
                OwnershipFinding higher = Of(entry.Owners, above);
                if (higher.Chains.Count > 0)
                {
                    total += higher.Reached ? owner.SharePercent ?? 0 : 0;
                    undetermined |= higher.Undetermined || (higher.Reached && owner.SharePercent is null);
                    foreach (IReadOnlyList<OwnershipLink> chain in higher.Chains)
                    {
                        chains.Add([link, .. chain]);
                    }
                }
            }

            above.Remove(owner.OwnerId);
        }

        total = Math.Min(total, 100);
        return new OwnershipFinding(total, inclusive ? total >= threshold : total > threshold, undetermined, chains);
    }
}
