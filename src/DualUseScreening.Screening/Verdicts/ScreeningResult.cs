using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Verdicts;

/// <summary>The verdict on a shipment and everything it rests on.</summary>
public sealed record ScreeningResult
{
    /// <summary>The gravest verdict of all findings.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What was found, gravest first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Cheapest first.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>Authorisations that cover listed lines.</summary>
    public required IReadOnlyList<AuthorisationUse> Authorisations { get; init; }

    /// <summary>Each line's verdict, in the order of the request.</summary>
    public required IReadOnlyList<ItemVerdict> Items { get; init; }

    /// <summary>What to do, in order.</summary>
    public required IReadOnlyList<NextStep> NextSteps { get; init; }

    /// <summary>0 to 100: orders a queue, never decides.</summary>
    public required int RiskScore { get; init; }

    /// <summary>What was checked.</summary>
    public required IReadOnlyList<CheckSummary> Checks { get; init; }
}

/// <summary>An authorisation that covers listed lines.</summary>
/// <param name="Code">Code or licence number.</param>
/// <param name="Title">What it is.</param>
/// <param name="Items">Positions of the lines.</param>
/// <param name="Conditions">Its conditions.</param>
/// <param name="LegalBasis">Where it stands.</param>
public sealed record AuthorisationUse(
    string Code, LocalText Title, IReadOnlyList<int> Items, IReadOnlyList<LocalText> Conditions, LegalSource? LegalBasis);

/// <summary>The verdict of one line.</summary>
/// <param name="Verdict">The gravest that a finding about it, or about the whole shipment, asks for.</param>
/// <param name="Codes">Control-list codes found, best first.</param>
public sealed record ItemVerdict(Verdict Verdict, IReadOnlyList<string> Codes);

/// <summary>One step to take.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Authority">The authority to turn to; null: none.</param>
/// <param name="DocumentCode">Code to declare; empty: none.</param>
/// <param name="Items">Positions of the lines; empty: all.</param>
public sealed record NextStep(
    Action Action, Sentence Text, LocalText? Authority, string DocumentCode, IReadOnlyList<int> Items);

/// <summary>What one check did.</summary>
/// <param name="Check">The check.</param>
/// <param name="Text">What was compared with what.</param>
public sealed record CheckSummary(Check Check, Sentence Text);
