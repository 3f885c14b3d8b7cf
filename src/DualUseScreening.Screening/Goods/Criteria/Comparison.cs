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

    /// <summary>The figure as it is meant: of the units that letters of one case may stand for, the one whose value is nearer to the limit.</summary>
    /// <param name="reading">The fact.</param>
    public Reading Resolve(in Reading reading)
    {
        var (value, limit) = (Math.Abs(reading.High), Math.Abs(Operator == Operator.Within && Limit == 0 ? Upper : Limit));
        if (reading.TwinFactor == 0 || value == 0 || limit == 0)
        {
            return reading;
        }

        return Math.Abs(Math.Log(value / limit)) <= Math.Abs(Math.Log(value * reading.TwinFactor / limit))
            ? reading
            : reading with { Low = reading.Low * reading.TwinFactor, High = reading.High * reading.TwinFactor };
    }

    // a + s·L against A + S·L: better somewhere from L = 0 to the reach. Lines cross at most once, so both ends decide.
    private Outcome CompareLimit(in Reading reading, double reach) =>
        reading.Low <= Limit * (1 + 1e-9) || (reading.Slope > 0 && reading.Low + reading.Slope * reach <= Limit + Slope * reach)
            ? Outcome.Yes
            : Outcome.No;

    // "At least 5 kW" and "≤ 2 µm" are what the maker states, no open field: the figure itself counts, and "more than" only a hair's breadth to its side.
    // Where a part of the interval is enough, all that a bound leaves open counts.
    private Outcome CompareInterval(in Reading stated)
    {
        var reading = Resolve(stated);
        double low = reading.Low, high = reading.High;
        var isReach = Parameter.SpanAny || Operator == Operator.Equal;
        switch (reading.Qualifier)
        {
            case Qualifier.UpTo or Qualifier.LessThan when isReach:
                low = double.NegativeInfinity;
                break;
            case Qualifier.AtLeast or Qualifier.MoreThan when isReach:
                high = double.PositiveInfinity;
                break;
        }

        var side = reading.Qualifier switch
        {
            Qualifier.LessThan => -1,
            Qualifier.MoreThan => 1,
            _ => 0,
        };
        var (all, some) = Operator switch
        {
            Operator.Less => (Order(high, Limit, side) < 0, Order(low, Limit, side) < 0),
            Operator.AtMost => (Order(high, Limit, side) <= 0, Order(low, Limit, side) <= 0),
            Operator.Greater => (Order(low, Limit, side) > 0, Order(high, Limit, side) > 0),
            Operator.AtLeast => (Order(low, Limit, side) >= 0, Order(high, Limit, side) >= 0),
            Operator.Equal => (Order(low, Limit, side) == 0 && Order(high, Limit, side) == 0, Order(low, Limit, side) <= 0 && Order(high, Limit, side) >= 0),
            _ => Within(low, high, side),
        };
        return all || (some && (Parameter.SpanAny || Operator == Operator.Within)) ? Outcome.Yes
            : some ? Outcome.Unknown
            : Outcome.No;
    }

    private (bool All, bool Some) Within(double low, double high, int side)
    {
        var isInside = Order(high, Limit, side) >= (LowerOpen ? 1 : 0) && Order(low, Upper, side) <= (UpperOpen ? -1 : 0);
        return (isInside, isInside);
    }

    // Below, at or above the limit; a figure at the limit goes to its side.
    private static int Order(double value, double limit, int side) => Same(value, limit) ? side : value.CompareTo(limit);

    // 0.9 µm read as 9.000000000000001e-7 is 0.9 µm.
    private static bool Same(double a, double b) =>
        a == b || (double.IsFinite(a) && Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)));
}
