using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;

namespace DualUseScreening.Screening.Verdicts;

/// <summary>One result of one check.</summary>
public sealed record Finding
{
    /// <summary>The check it comes from.</summary>
    public required Check Check { get; init; }

    /// <summary>Control-list code, rule, route, measure or list entry id.</summary>
    public required string Code { get; init; }

    /// <summary>Position of the line it is about; −1 when it is about the shipment or a party.</summary>
    public int ItemIndex { get; init; } = -1;

    /// <summary>Path of the party it is about; empty otherwise.</summary>
    public string Party { get; init; } = "";

    /// <summary>The verdict it asks for; <see cref="Verdict.Clear"/> is information.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>How strong it is, 0 to 1.</summary>
    public double Score { get; init; } = 1;

    /// <summary>What made the score.</summary>
    public IReadOnlyList<Feature> Features { get; init; } = [];

    /// <summary>The sentence for a person.</summary>
    public required Sentence Message { get; init; }

    /// <summary>The rule of law behind it.</summary>
    public LegalSource? LegalBasis { get; init; }

    /// <summary>Name of the list it comes from.</summary>
    public required string List { get; init; }

    /// <summary>What it was read from.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The authorisation that lowered it to information; empty: none.</summary>
    public string CoveredBy { get; init; } = "";

    /// <summary>For control-list findings: how well the goods fit.</summary>
    public Match Match { get; init; }

    /// <summary>For catch-all findings: the message id of what to do; empty: nothing special.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>For party findings: what a decision that the party is not the entry is kept under; empty otherwise.</summary>
    public string ReviewKey { get; init; } = "";
}

/// <summary>One thing that made up a score.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Weight">What it adds.</param>
/// <param name="Detail">What it is about.</param>
public sealed record Feature(string Name, double Weight, Sentence Detail);

/// <summary>Which characters of which field something was read from.</summary>
/// <param name="Field">Path of the field.</param>
/// <param name="Start">First character, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Text">Those characters.</param>
/// <param name="Meaning">What they were taken to mean.</param>
public sealed record Evidence(string Field, int Start, int Length, string Text, Sentence Meaning);
