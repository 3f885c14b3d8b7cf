using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>What a comparison means when the fact is not stated.</summary>
public enum Unstated : byte
{
    /// <summary>Unknown: ask.</summary>
    Ask,

    /// <summary>Taken as met (<c>?</c>).</summary>
    Met,

    /// <summary>Taken as not met, silently (<c>!</c>).</summary>
    NotMet,
}

/// <summary>Comparison operators.</summary>
public enum Operator : byte
{
    /// <summary>The flag is set.</summary>
    Flag,

    /// <summary>Below.</summary>
    Less,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>Above.</summary>
    Greater,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>Equal, to a relative 10⁻⁹.</summary>
    Equal,

    /// <summary>Some part lies in a range.</summary>
    Within,

    /// <summary>One of the values of a choice.</summary>
    OneOf,

    /// <summary>Better than or equal to an error limit somewhere in the measuring range.</summary>
    WithinLimit,
}

/// <summary>One comparison of a criterion, compiled; limits in SI units.</summary>
public sealed record Comparison
{
    /// <summary>The longest length that a machine of unstated size is taken to measure, in metres.</summary>
    public const double UsualReach = 2;

    /// <summary>The parameter.</summary>
    public required Parameter Parameter { get; init; }

    /// <summary>Operator.</summary>
    public required Operator Operator { get; init; }

    /// <summary>Limit, or lower end of the range.</summary>
    public double Limit { get; init; }

    /// <summary>Upper end of the range.</summary>
    public double Upper { get; init; }

    /// <summary>The lower end is outside the range.</summary>
    public bool LowerOpen { get; init; }

    /// <summary>The upper end is outside the range.</summary>
    public bool UpperOpen { get; init; }

    /// <summary>Slope of an error limit.</summary>
    public double Slope { get; init; }

    /// <summary>Values of a choice, one bit each.</summary>
    public ulong Values { get; init; }

    /// <summary>The comparison is denied.</summary>
    public bool Negated { get; init; }

    /// <summary>What it means when nothing is stated.</summary>
    public Unstated Unstated { get; init; }

    /// <summary>What is asked for, as the data file writes it, such as <c>&lt;= 0.9 um</c>.</summary>
    public required string Required { get; init; }

    /// <summary>Compares one stated fact: <see cref="Outcome.Yes"/>, <see cref="Outcome.No"/> or <see cref="Outcome.Unknown"/>.</summary>
    /// <param name="reading">The fact.</param>
    /// <param name="reach">For an error limit: the longest length that is measured, in metres.</param>
    public Outcome Compare(in Reading reading, double reach = UsualReach)
    {
        var outcome = Operator switch
        {
            Operator.Flag => reading.Low > 0 ? Outcome.Yes : Outcome.No,
            Operator.OneOf => (reading.Values & Values) != 0 ? Outcome.Yes : Outcome.No,
            Operator.WithinLimit => CompareLimit(reading, reach),
            _ => CompareInterval(reading),
        };
        return !Negated ? outcome : outcome switch
        {
            Outcome.Yes => Outcome.No,
            Outcome.No => Outcome.Yes,
            _ => outcome,
        };
    }

    // a + s·L against A + S·L: better somewhere from L = 0 to the reach. Lines cross at most once, so both ends decide.
    private Outcome CompareLimit(in Reading reading, double reach) =>
        reading.Low <= Limit * (1 + 1e-9) || (reading.Slope > 0 && reading.Low + reading.Slope * reach <= Limit + Slope * reach)
            ? Outcome.Yes
            : Outcome.No;

    private Outcome CompareInterval(in Reading reading)
    {
        double low = reading.Low, high = reading.High;
        bool lowOpen = false, highOpen = false;
        switch (reading.Qualifier)
        {
            case Qualifier.UpTo when Operator is Operator.Less or Operator.AtMost or Operator.Within or Operator.Equal:
                low = double.NegativeInfinity;
                break;
            case Qualifier.LessThan:
                low = double.NegativeInfinity;
                highOpen = true;
                break;
            case Qualifier.AtLeast when Operator is Operator.Greater or Operator.AtLeast or Operator.Within or Operator.Equal:
                high = double.PositiveInfinity;
                break;
            case Qualifier.MoreThan:
                high = double.PositiveInfinity;
                lowOpen = true;
                break;
        }

        // A plain figure that stands for a reach ("up to 500 W") is its own end for the other direction.
        var (all, some) = Operator switch
        {
            Operator.Less => (Below(high, highOpen), Below(low, false)),
            Operator.AtMost => (AtOrBelow(high), AtOrBelow(low) && !(lowOpen && Same(low, Limit))),
            Operator.Greater => (Above(low, lowOpen), Above(high, false)),
            Operator.AtLeast => (AtOrAbove(low), AtOrAbove(high) && !(highOpen && Same(high, Limit))),
            Operator.Equal => (Same(low, Limit) && Same(high, Limit), low <= Limit && Limit <= high),
            _ => Within(low, high),
        };
        return all || (some && (Parameter.SpanAny || Operator == Operator.Within)) ? Outcome.Yes
            : some ? Outcome.Unknown
            : Outcome.No;
    }

    private (bool All, bool Some) Within(double low, double high)
    {
        var aboveLower = LowerOpen ? high > Limit && !Same(high, Limit) : high > Limit || Same(high, Limit);
        var belowUpper = UpperOpen ? low < Upper && !Same(low, Upper) : low < Upper || Same(low, Upper);
        return (aboveLower && belowUpper, aboveLower && belowUpper);
    }

    private bool Below(double value, bool open) => value < Limit && !Same(value, Limit) || (open && Same(value, Limit));

    private bool AtOrBelow(double value) => value < Limit || Same(value, Limit);

    private bool Above(double value, bool open) => value > Limit && !Same(value, Limit) || (open && Same(value, Limit));

    private bool AtOrAbove(double value) => value > Limit || Same(value, Limit);

    // 0.9 µm read as 9.000000000000001e-7 is 0.9 µm.
    private static bool Same(double a, double b) =>
        a == b || Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));
}
