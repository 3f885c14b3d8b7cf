using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Tests.Goods;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData(Operator.AtMost, 2.0, Qualifier.UpTo, Outcome.No)]
    [InlineData(Operator.AtMost, 0.9, Qualifier.UpTo, Outcome.Yes)]
    [InlineData(Operator.AtMost, 0.9, Qualifier.MoreThan, Outcome.No)]
    [InlineData(Operator.Less, 0.9, Qualifier.LessThan, Outcome.Yes)]
    [InlineData(Operator.Less, 0.9, Qualifier.None, Outcome.No)]
    [InlineData(Operator.Greater, 0.9, Qualifier.MoreThan, Outcome.Yes)]
    [InlineData(Operator.Greater, 0.8, Qualifier.AtLeast, Outcome.No)]
    [InlineData(Operator.AtLeast, 0.9, Qualifier.LessThan, Outcome.No)]
    public void A_bound_is_the_figure_that_is_stated(Operator op, double value, Qualifier qualifier, Outcome expected) =>
        Assert.Equal(expected, Compare(op, value, qualifier, isSpan: false));

    [Theory]
    [InlineData(Operator.Less, 2.0, Qualifier.UpTo, Outcome.Yes)]
    [InlineData(Operator.Greater, 0.5, Qualifier.AtLeast, Outcome.Yes)]
    [InlineData(Operator.Greater, 0.5, Qualifier.UpTo, Outcome.No)]
    public void Of_a_span_a_bound_reaches_to_its_open_end(Operator op, double value, Qualifier qualifier, Outcome expected) =>
        Assert.Equal(expected, Compare(op, value, qualifier, isSpan: true));

    [Theory]
    [InlineData(5e6, 1, 5e-3)]
    [InlineData(40e6, 5e6, 40e6)]
    [InlineData(400e6, 300e6, 400e6)]
    public void Of_two_units_the_one_is_meant_that_is_nearer_to_the_limit(double read, double limit, double meant) =>
        Assert.Equal(meant, Comparison(Operator.Greater, limit, false).Resolve(Reading(read, Qualifier.None) with { TwinFactor = 1e-9 }).High, meant * 1e-9);

    private static Outcome Compare(Operator op, double value, Qualifier qualifier, bool isSpan) =>
        Comparison(op, 0.9, isSpan).Compare(Reading(value, qualifier));

    private static Comparison Comparison(Operator op, double limit, bool isSpan) => new()
    {
        Parameter = new Parameter(0, "p", ParameterKind.Quantity, null, false, isSpan, TinyList.Local("p"), 1, [], null),
        Operator = op,
        Limit = limit,
        Required = "",
    };

    private static Reading Reading(double value, Qualifier qualifier) => new(0, value, value, qualifier, 0, 0, 0, 0, 0, 1, false);
}
