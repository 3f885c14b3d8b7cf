namespace DualUseScreening.Screening.Verdicts;

/// <summary>The check that a finding comes from.</summary>
public enum Check
{
    /// <summary>Never in an answer.</summary>
    Unspecified = 0,

    /// <summary>Goods against Annex I of Regulation (EU) 2021/821.</summary>
    ControlList = 1,

    /// <summary>Goods on no list, by use, user and destination (Articles 4, 5, 9 and 10).</summary>
    CatchAll = 2,

    /// <summary>Watch-listed routes and signs of diversion.</summary>
    Diversion = 3,

    /// <summary>Parties against sanctions and watch lists.</summary>
    Party = 4,

    /// <summary>Destination and goods against embargo regulations.</summary>
    Embargo = 5,

    /// <summary>Registered licences and refusals.</summary>
    Register = 6,

    /// <summary>The state of the lists themselves: one is stale, or could not be loaded.</summary>
    ListState = 7,

    /// <summary>The exporter's own rules.</summary>
    ExporterRules = 8,
}
