using DualUseScreening.Screening.Messages;
using DualUseScreening.Screening.Verdicts;

namespace DualUseScreening.Screening.Conditions;

/// <summary>How a condition came out: every statement with its outcome and what it was read from.</summary>
public sealed class Explanation
{
    private readonly List<StatementOutcome> _statements = [];

    /// <summary>The statements in the order in which they are written.</summary>
    public IReadOnlyList<StatementOutcome> Statements => _statements;

    internal void Add(StatementOutcome outcome) => _statements.Add(IsRepeated(outcome) ? outcome with { Detail = null, Evidence = [] } : outcome);

    /// <summary>What holds and is no denial, as features of a finding that share a score between them.</summary>
    public IReadOnlyList<Feature> Features(double score)
    {
        var shown = new List<StatementOutcome>(_statements.Count);
        foreach (var statement in _statements)
        {
            if (statement.Detail is not null)
            {
                shown.Add(statement);
            }
        }

        var features = new Feature[shown.Count];
        for (var i = 0; i < features.Length; i++)
        {
            features[i] = new Feature(shown[i].Name, Math.Round(score / features.Length, 4), shown[i].Detail!);
        }

        return features;
    }

    /// <summary>What they were read from, each place once.</summary>
    public IReadOnlyList<Evidence> Evidence()
    {
        var all = new List<Evidence>();
        foreach (var statement in _statements)
        {
            foreach (var evidence in statement.Evidence)
            {
                var known = false;
                foreach (var other in all)
                {
                    known |= other.Field == evidence.Field && other.Start == evidence.Start && other.Length == evidence.Length;
                }

                if (!known)
                {
                    all.Add(evidence);
                }
            }
        }

        return all;
    }

    // Destination, consignee and end user in one country, or an entry asked for twice, need saying once.
    private bool IsRepeated(StatementOutcome outcome)
    {
        if (outcome.Detail is null)
        {
            return false;
        }

        foreach (var other in _statements)
        {
            if (other.Detail is null)
            {
                continue;
            }

            var isSameSentence = other.Detail.Id == outcome.Detail.Id
                && (outcome.Evidence.Count == 0 ? other.Name == outcome.Name : IsSamePlace(other.Evidence, outcome.Evidence));
            if (isSameSentence || (IsCountry(other) && IsCountry(outcome) && other.Evidence[0].Text == outcome.Evidence[0].Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSamePlace(IReadOnlyList<Evidence> a, IReadOnlyList<Evidence> b) =>
        a.Count > 0 && a[0].Field == b[0].Field && a[0].Start == b[0].Start && a[0].Length == b[0].Length;

    private static bool IsCountry(StatementOutcome outcome) =>
        outcome.Evidence.Count == 1 && (outcome.Name == "destination" || outcome.Name.EndsWith("-country", StringComparison.Ordinal));
}
