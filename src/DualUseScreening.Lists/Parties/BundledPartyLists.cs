using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties;

/// <summary>The lists in the box: entities named by the law itself, which bind every export of dual-use goods.</summary>
public static class BundledPartyLists
{
    /// <summary>The latest state of the acts that was entered, <c>YYYY-MM-DD</c>; data/parties/README.md says what is missing before it.</summary>
    public const string StateAsOf = "2025-10-23";

    /// <summary>Reads them from the folder <c>data/parties</c>.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<PartyListFiles> In(string folder) =>
    [
        PartyListFiles.FromPath(
            "eu-833-2014-annex-iv", Path.Combine(folder, "eu-833-2014-annex-iv.csv"), "EU", PartyEffect.DualUseProhibition, new PartyLegalBasis("Regulation (EU) No 833/2014", "Annex IV")),
        PartyListFiles.FromPath(
            "eu-765-2006-annex-v", Path.Combine(folder, "eu-765-2006-annex-v.csv"), "EU", PartyEffect.DualUseProhibition, new PartyLegalBasis("Regulation (EC) No 765/2006", "Annex V")),
    ];
}
