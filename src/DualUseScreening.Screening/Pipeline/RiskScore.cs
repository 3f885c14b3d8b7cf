using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Pipeline;

/// <summary>
/// A number from 0 to 100 that orders a queue and never decides: each verdict has its band (clear 0–19, review 20–59, licence required 60–89,
/// prohibited 90–100), and within it independent findings add up as probabilities do.
/// </summary>
public static class RiskScore
{
    /// <summary>The score of a set of findings.</summary>
    public static int Of(IReadOnlyList<Finding> findings)
    {
        var verdict = Verdict.Clear;
        foreach (var finding in findings)
        {
            verdict = finding.Verdict > verdict ? finding.Verdict : verdict;
        }

        var (low, high) = verdict switch
        {
            Verdict.Prohibited => (90, 100),
            Verdict.LicenceRequired => (60, 89),
            Verdict.Review => (20, 59),
            _ => (0, 19),
        };
        var remaining = 1.0;
        foreach (var finding in findings)
        {
            var share = finding.Verdict == Verdict.Clear ? 0.1 : finding.Verdict < verdict ? 0.25 : 0.45;
            remaining *= 1 - share * Math.Clamp(finding.Score, 0, 1);
        }

        return low + (int)Math.Round((high - low) * (1 - remaining));
    }
}
