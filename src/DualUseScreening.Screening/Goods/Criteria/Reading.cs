using DualUseScreening.Screening.Goods.Figures;

namespace DualUseScreening.Screening.Goods.Criteria;

/// <summary>A fact about goods: what one parameter was stated to be, and where.</summary>
/// <param name="Parameter">Number of the parameter; −1 for a figure that no word binds to one.</param>
/// <param name="Low">Lower end in SI units; 1 or 0 for a flag.</param>
/// <param name="High">Upper end in SI units.</param>
/// <param name="Qualifier">How the figure is qualified.</param>
/// <param name="Slope">Slope of an error limit.</param>
/// <param name="Values">Values of a choice, one bit each.</param>
/// <param name="Dimension">Dimension of the figure.</param>
/// <param name="Segment">Number of the text it was read from.</param>
/// <param name="Start">First character in that text.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Stated">It was stated as an attribute of that name, and so goes before what was read from the description.</param>
public readonly record struct Reading(
    int Parameter, double Low, double High, Qualifier Qualifier, double Slope, ulong Values, int Dimension,
    int Segment, int Start, int Length, bool Stated)
{
    /// <summary>How far the words that name the parameter stand from the figure, in words. Where two parameters of one entry may have a
    /// figure, the nearer has it.</summary>
    public float Distance { get; init; }

    /// <summary>Its place among the three numbers of a body's size, from 1; 0 for none.</summary>
    public byte Side { get; init; }

    /// <summary>In a text of one case, what the letters of the unit may mean besides (<c>MW</c> for <c>mW</c>), in units of what was read; 0 for nothing.</summary>
    public double TwinFactor { get; init; }
}
