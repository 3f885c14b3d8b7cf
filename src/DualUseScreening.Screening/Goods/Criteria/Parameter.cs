using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Figures;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>A parameter, compiled.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Unit">Unit questions are asked in; null for a dimensionless one.</param>
/// <param name="Bare">The unit alone tells what is meant.</param>
/// <param name="SpanAny">Met as soon as a part of the interval meets it.</param>
/// <param name="Ask">How a question names it.</param>
/// <param name="Effort">1 data sheet, 2 maker, 3 measurement.</param>
/// <param name="Values">Ids of the values of a choice.</param>
/// <param name="Formula">How it follows from others; null: it does not.</param>
public sealed record Parameter(
    int Number, string Id, ParameterKind Kind, Unit? Unit, bool Bare, bool SpanAny, LocalText Ask, int Effort,
    IReadOnlyList<string> Values, Formula? Formula)
{
    /// <summary>Dimension of its unit.</summary>
    public int Dimension => Unit?.Dimension ?? UnitTable.Dimensionless;
}

/// <summary>A named function of other parameters, on SI values.</summary>
/// <param name="Function"><c>quotient</c>, <c>product</c> or <c>sum</c>.</param>
/// <param name="Arguments">Numbers of the parameters.</param>
public sealed record Formula(string Function, IReadOnlyList<int> Arguments)
{
    /// <summary>Functions that a formula may name.</summary>
    public static readonly IReadOnlyList<string> Functions = ["quotient", "product", "sum"];

    /// <summary>The value for given arguments.</summary>
    public double Apply(ReadOnlySpan<double> values)
    {
        var result = values[0];
        for (var i = 1; i < values.Length; i++)
        {
            result = Function switch
            {
                "quotient" => result / values[i],
                "product" => result * values[i],
                _ => result + values[i],
            };
        }

        return result;
    }
}
