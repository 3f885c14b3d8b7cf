using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>Criteria of an entry, compiled: a comparison, or others joined by all, any or none.</summary>
public sealed class Criterion
{
    private readonly ConditionKind _kind;
    private readonly Comparison? _comparison;
    private readonly Criterion[] _parts;

    /// <summary>A single comparison.</summary>
    public Criterion(Comparison comparison) => (_kind, _comparison, _parts) = (ConditionKind.Statement, comparison, []);

    /// <summary>Parts joined.</summary>
    public Criterion(ConditionKind kind, IEnumerable<Criterion> parts) => (_kind, _parts) = (kind, [.. parts]);

    /// <summary>How the parts are joined.</summary>
    public ConditionKind Kind => _kind;

    /// <summary>The comparison, for a single one.</summary>
    public Comparison? Comparison => _comparison;

    /// <summary>The parts.</summary>
    public IReadOnlyList<Criterion> Parts => _parts;

    /// <summary>Evaluates against what is known.</summary>
    public Outcome Evaluate(Facts facts)
    {
        if (_comparison is not null)
        {
            return facts.Compare(_comparison, out _);
        }

        return _kind switch
        {
            ConditionKind.All => All(facts),
            ConditionKind.Any => Any(facts),
            _ => Not(Any(facts)),
        };
    }

    /// <summary>Lists every comparison with its outcome, in the order of the data file.</summary>
    public void Explain(Facts facts, List<ComparisonResult> results) => Explain(facts, ComparisonRole.Asked, results);

    private void Explain(Facts facts, ComparisonRole role, List<ComparisonResult> results)
    {
        if (_comparison is not null)
        {
            var outcome = facts.Compare(_comparison, out var reading);
            results.Add(new ComparisonResult(_comparison, outcome, reading) { Role = role });
            return;
        }

        foreach (var part in _parts)
        {
            part.Explain(facts, _kind != ConditionKind.None ? role : part.Evaluate(facts) == Outcome.Yes ? ComparisonRole.Excludes : ComparisonRole.OfExclusion, results);
        }
    }

    /// <summary>Lists the comparisons that are unknown and would decide the outcome, given that it is unknown.</summary>
    public void Undecided(Facts facts, List<Comparison> comparisons)
    {
        if (Evaluate(facts) != Outcome.Unknown)
        {
            return;
        }

        if (_comparison is not null)
        {
            comparisons.Add(_comparison);
            return;
        }

        foreach (var part in _parts)
        {
            part.Undecided(facts, comparisons);
        }
    }

    /// <summary>Collects the numbers of the parameters that are compared, those a formula derives them from included.</summary>
    public void AddParameters(ISet<int> parameters)
    {
        if (_comparison is not null)
        {
            parameters.Add(_comparison.Parameter.Number);
            foreach (var argument in _comparison.Parameter.Formula?.Arguments ?? [])
            {
                parameters.Add(argument.Parameter);
            }
        }

        foreach (var part in _parts)
        {
            part.AddParameters(parameters);
        }
    }

    /// <summary>Whether any comparison was met by a stated fact.</summary>
    public bool AnyMet(Facts facts)
    {
        if (_comparison is not null)
        {
            return facts.Compare(_comparison, out var reading) == Outcome.Yes && (reading >= 0 || _comparison.Parameter.Formula is not null);
        }

        foreach (var part in _parts)
        {
            if (part.AnyMet(facts))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Collects the numbers of the parameters whose stated figure meets a comparison: those that words bind the figure to, and those that
    /// only its unit does.</summary>
    public void AddFiguresMet(Facts facts, HashSet<int> bound, HashSet<int> bare)
    {
        if (_comparison is not null
            && _comparison.Parameter.Kind is ParameterKind.Quantity or ParameterKind.Count or ParameterKind.Linear
            && facts.Compare(_comparison, out var reading) == Outcome.Yes && reading >= 0)
        {
            (facts.Readings[reading].Parameter == _comparison.Parameter.Number ? bound : bare).Add(_comparison.Parameter.Number);
        }

        foreach (var part in _parts)
        {
            part.AddFiguresMet(facts, bound, bare);
        }
    }

    // A stated fact that fails rules out, before anything that is merely not stated.
    private Outcome All(Facts facts)
    {
        var result = Outcome.Yes;
        var assumed = false;
        var met = false;
        var silent = false;
        foreach (var part in _parts)
        {
            var outcome = part.Evaluate(facts);
            switch (outcome)
            {
                case Outcome.No:
                    return Outcome.No;
                case Outcome.Silent:
                    silent = true;
                    break;
                case Outcome.Unknown:
                    result = Outcome.Unknown;
                    break;
                case Outcome.Assumed:
                    assumed = true;
                    break;
                default:
                    met = true;
                    break;
            }
        }

        return silent ? Outcome.Silent
            : result == Outcome.Unknown ? Outcome.Unknown
            : assumed && !met ? Outcome.Assumed
            : Outcome.Yes;
    }

    private Outcome Any(Facts facts)
    {
        var result = Outcome.No;
        var no = false;
        var silent = false;
        foreach (var part in _parts)
        {
            var outcome = part.Evaluate(facts);
            if (outcome == Outcome.Yes)
            {
                return Outcome.Yes;
            }

            no |= outcome == Outcome.No;
            silent |= outcome == Outcome.Silent;
            if (outcome is Outcome.Unknown or Outcome.Assumed && outcome > result)
            {
                result = outcome;
            }
        }

        return result is Outcome.Unknown or Outcome.Assumed ? result : no ? Outcome.No : silent ? Outcome.Silent : Outcome.No;
    }

    private static Outcome Not(Outcome outcome) => outcome switch
    {
        Outcome.Yes or Outcome.Assumed => Outcome.No,
        Outcome.Unknown => Outcome.Unknown,
        Outcome.Silent => Outcome.Assumed,
        _ => Outcome.Yes,
    };
}

/// <summary>A comparison and how it turned out.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Outcome">How it turned out.</param>
/// <param name="Reading">Number of the reading that decided; −1 for none.</param>
public readonly record struct ComparisonResult(Comparison Comparison, Outcome Outcome, int Reading)
{
    /// <summary>What it does in the criterion.</summary>
    public ComparisonRole Role { get; init; }
}

/// <summary>What a comparison does in a criterion.</summary>
public enum ComparisonRole : byte
{
    /// <summary>The entry asks for it.</summary>
    Asked,

    /// <summary>The entry leaves out goods that meet it, with what stands beside it; these do not.</summary>
    OfExclusion,

    /// <summary>The entry leaves out goods that meet it, with what stands beside it; these do.</summary>
    Excludes,
}
