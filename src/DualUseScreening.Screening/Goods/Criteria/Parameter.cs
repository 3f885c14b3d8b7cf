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
