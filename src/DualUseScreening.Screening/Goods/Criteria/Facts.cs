using System.Collections.Frozen;
using System.Runtime.InteropServices;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>What is known about one item: the readings of its texts. Reused; not shared between threads.</summary>
public sealed class Facts
{
    private readonly List<Reading> _readings = [];

    /// <summary>Numbers of the parameters that the entry under evaluation speaks of. A figure that words bind to a parameter of
    /// other entries only may still be taken by a bare parameter of this one.</summary>
    public FrozenSet<int> Scope { get; set; } = FrozenSet<int>.Empty;

    /// <summary>Properties that an ordinary article would not have are asked for as well, instead of taken as absent.</summary>
    public bool AskProperties { get; set; }

    /// <summary>Figures as well: the text says that the goods are for what the entry's regime is about.</summary>
    public bool AskFigures { get; set; }

    /// <summary>All readings.</summary>
    public ReadOnlySpan<Reading> Readings => CollectionsMarshal.AsSpan(_readings);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _readings.Clear();
        (AskProperties, AskFigures) = (false, false);
    }

    /// <summary>Adds a reading.</summary>
    public void Add(in Reading reading) => _readings.Add(reading);

    /// <summary>Compares all that is stated about a comparison's parameter. Several statements: any that meets it will do.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="reading">Number of the reading that decided; −1 for none.</param>
    public Outcome Compare(Comparison comparison, out int reading)
    {
        var outcome = CompareBound(comparison, out reading);
        if (outcome is { } known)
        {
            return known;
        }

        var parameter = comparison.Parameter;
        if (parameter.Formula is { Function: "side" } side)
        {
            reading = FindSide((int)side.Arguments[0].Constant!.Value, parameter.Dimension);
            if (reading >= 0)
            {
                return comparison.Compare(Readings[reading]);
            }
        }
        else if (parameter.Formula is { } formula && TryDerive(formula, out var derived))
        {
            return comparison.Compare(derived);
        }

        if (parameter.Bare && CompareBare(comparison, out reading) is { } bare)
        {
            return bare;
        }

        return comparison.Unstated switch
        {
            Unstated.Met => Outcome.Assumed,
            Unstated.NotMet when AskProperties && parameter.Kind is ParameterKind.Flag or ParameterKind.Choice => Outcome.Unknown,
            Unstated.NotMet when AskFigures && parameter.Kind is not (ParameterKind.Flag or ParameterKind.Choice) => Outcome.Unknown,
            Unstated.NotMet => Outcome.Silent,
            _ => Outcome.Unknown,
        };
    }

    private Outcome? CompareBound(Comparison comparison, out int reading)
    {
        reading = -1;
        Outcome? best = null;
        var readings = Readings;
        var reach = comparison.Operator == Operator.WithinLimit ? Reach(comparison.Parameter.Dimension) : 0;
        for (var pass = 0; pass < 2 && best is null; pass++)
        {
            for (var i = 0; i < readings.Length; i++)
            {
                ref readonly var r = ref readings[i];
                if (r.Parameter == comparison.Parameter.Number && r.Stated == (pass == 0) && !IsNearerToAnother(r))
                {
                    Keep(comparison.Compare(r, reach), i, ref best, ref reading);
                }
            }
        }

        return best;
    }

    private Outcome? CompareBare(Comparison comparison, out int reading)
    {
        reading = -1;
        Outcome? best = null;
        var readings = Readings;
        for (var pass = 0; pass < 2 && best is null; pass++)
        {
            for (var i = 0; i < readings.Length; i++)
            {
                ref readonly var r = ref readings[i];
                if (r.Dimension > 0 && r.Dimension == comparison.Parameter.Dimension
                    && (pass == 0 ? r.Parameter < 0 : r.Parameter >= 0 && !r.Stated && !IsTakenInScope(r)))
                {
                    Keep(comparison.Compare(r), i, ref best, ref reading);
                }
            }
        }

        return best;
    }

    // The longest length stated, if it is one that machines measure.
    private double Reach(int dimension)
    {
        var longest = 0.0;
        foreach (ref readonly var r in Readings)
        {
            longest = r.Dimension == dimension && r.High <= 20 ? Math.Max(longest, r.High) : longest;
        }

        return longest >= 0.1 ? longest : Comparison.UsualReach;
    }

    // "Positioning accuracy 2 m" is no mere accuracy in an entry that asks for both.
    private bool IsNearerToAnother(in Reading reading)
    {
        foreach (ref readonly var r in Readings)
        {
            if (r.Start == reading.Start && r.Segment == reading.Segment && r.Distance < reading.Distance - 0.01f
                && r.Parameter >= 0 && r.Parameter != reading.Parameter && Scope.Contains(r.Parameter))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTakenInScope(in Reading reading)
    {
        foreach (ref readonly var r in Readings)
        {
            if (r.Start == reading.Start && r.Segment == reading.Segment && r.Parameter >= 0 && Scope.Contains(r.Parameter))
            {
                return true;
            }
        }

        return false;
    }

    private static void Keep(Outcome outcome, int number, ref Outcome? best, ref int reading)
    {
        if (best is null || outcome > best)
        {
            (best, reading) = (outcome, number);
        }
    }

    // 20x42x12: of a bearing the bore, the outside and the width.
    private int FindSide(int side, int dimension)
    {
        var readings = Readings;
        for (var i = 0; i < readings.Length; i++)
        {
            if (readings[i].Side == side && readings[i].Dimension == dimension)
            {
                return i;
            }
        }

        return -1;
    }

    private bool TryDerive(Formula formula, out Reading derived)
    {
        derived = default;
        Span<Reading?> arguments = new Reading?[formula.Arguments.Count];
        for (var a = 0; a < arguments.Length; a++)
        {
            arguments[a] = Find(formula.Arguments[a]);
        }

        if (formula.Derive(arguments) is not { } value)
        {
            return false;
        }

        derived = new Reading(-1, value, value, Figures.Qualifier.None, 0, 0, 0, -1, 0, 0, false);
        return true;
    }

    private Reading? Find(FormulaArgument argument)
    {
        Reading? bare = null;
        foreach (ref readonly var r in Readings)
        {
            if (r.Parameter >= 0 && r.Parameter == argument.Parameter && !IsNearerToAnother(r))
            {
                return r;
            }

            if (bare is null && argument.BareDimension > 0 && r.Parameter < 0 && r.Dimension == argument.BareDimension)
            {
                bare = r;
            }
        }

        return bare;
    }
}
