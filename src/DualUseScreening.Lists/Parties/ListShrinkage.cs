namespace DualUseScreening.Lists.Parties;

/// <summary>Guards against a list that lost its tail on the way: a new reading with far fewer entries than the release before.</summary>
public static class ListShrinkage
{
    /// <summary>Share of entries that a list may lose from one release to the next, unless configured otherwise.</summary>
    public const double DefaultMaximumLoss = 0.1;

    /// <summary>Null where the counts are plausible, otherwise the reason to refuse the release.</summary>
    /// <param name="listName">Name of the list.</param>
    /// <param name="before">Entries of the last good release; 0 for the first.</param>
    /// <param name="now">Entries read.</param>
    /// <param name="maximumLoss">Share that may go, 0-1.</param>
    public static string? Refusal(string listName, int before, int now, double maximumLoss = DefaultMaximumLoss)
    {
        if (now == 0)
        {
            return $"{listName}: no entries";
        }

        double loss = before == 0 ? 0 : (before - now) / (double)before;
        return loss > maximumLoss
            ? FormattableString.Invariant($"{listName}: {before - now} of {before} entries are gone ({loss:P0}; at most {maximumLoss:P0} may go)")
            : null;
    }
}
