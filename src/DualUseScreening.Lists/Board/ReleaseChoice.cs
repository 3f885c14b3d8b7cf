namespace DualUseScreening.Lists.Board;

/// <summary>Decides between the release that is in force for all replicas and the one that this replica's own sources make.</summary>
internal static class ReleaseChoice
{
    /// <summary>Whether the sources are to be followed; otherwise what is in force holds.</summary>
    /// <param name="inForce">What is in force; null for nothing.</param>
    /// <param name="digest">State of this replica's sources.</param>
    /// <param name="seen">Their state when this replica last took note of it; empty for never.</param>
    /// <param name="isKnown">Whether a release was made of this state before, by whatever replica.</param>
    public static bool FollowsSources(InForce? inForce, string digest, string seen, bool isKnown)
    {
        if (inForce is null)
        {
            return true;
        }

        // A replica that never looked and finds a state that others have seen is behind them, not ahead.
        return !inForce.Pinned && inForce.SourceDigest != digest && seen != digest && (seen.Length > 0 || !isKnown);
    }

    /// <summary>Whether others put something into force that this replica's sources do not know of yet: it has to ask its publishers before it replaces that.</summary>
    public static bool MayBeBehind(InForce? inForce, string seen) => inForce is not null && seen.Length > 0 && inForce.SourceDigest != seen;
}
