namespace DualUseScreening.Cli.Routes;

/// <summary>What became of a proposal.</summary>
internal enum ProposalStatus
{
    /// <summary>Nobody has decided.</summary>
    Proposed,

    /// <summary>It is on the watch list.</summary>
    Accepted,

    /// <summary>It is not to be proposed again.</summary>
    Rejected,
}
