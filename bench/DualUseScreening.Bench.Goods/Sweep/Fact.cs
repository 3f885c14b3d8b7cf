using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;
using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>What is stated of one parameter.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Value">Figure in SI units; 1 for a property.</param>
/// <param name="Choice">For a choice: number of the value.</param>
internal sealed record Fact(Parameter Parameter, double Value, int Choice)
{
    /// <summary>The fact as the reader would hand it on.</summary>
    public Reading AsReading(int start) => new(
        Parameter.Number, Value, Value, Qualifier.None, 0, Parameter.Kind == ParameterKind.Choice ? 1UL << Choice : 0,
        Parameter.Dimension, 0, start, 1, false);
}
