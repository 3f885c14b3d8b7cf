namespace DualUseScreening.Screening.Parties.Reviews;

/// <summary>Decisions by the entry they are about.</summary>
public sealed class ReviewedMatchTable
{
    private readonly Dictionary<(string List, string Entry), List<ReviewedMatch>> decisions = [];

    /// <summary>Sorts decisions by entry.</summary>
    /// <param name="all">The decisions; of several that apply, the first counts.</param>
    public ReviewedMatchTable(IReadOnlyList<ReviewedMatch> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        foreach (ReviewedMatch decision in all)
        {
            if (!decisions.TryGetValue((decision.ListName, decision.EntryId), out List<ReviewedMatch>? own))
            {
                decisions[(decision.ListName, decision.EntryId)] = own = [];
            }

            own.Add(decision);
        }
    }

    /// <summary>The decision that this customer is not this entry, or null where none applies.</summary>
    /// <param name="customer">The customer as it is asked about.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="orderId">The order, for decisions about one order only.</param>
    public ReviewedMatch? For(in PartyQuery customer, PartyEntry entry, string orderId)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return decisions.TryGetValue((entry.ListName, entry.EntryId), out List<ReviewedMatch>? own)
            ? ReviewedMatches.For(in customer, entry, orderId, own)
            : null;
    }
}
