using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>Part numbers for comparison: case, blanks and hyphens mean nothing; every other character does.</summary>
public static class PartNumbers
{
    /// <summary>The form that is compared; empty when nothing is left.</summary>
    public static string Normalise(ReadOnlySpan<char> number)
    {
        var normal = number.Length <= 64 ? stackalloc char[128] : new char[number.Length * 2];
        return new string(normal[..Normalise(number, normal)]);
    }

    /// <summary>Writes the form that is compared.</summary>
    /// <param name="number">A part number.</param>
    /// <param name="target">At least twice as long.</param>
    /// <returns>The number of characters written.</returns>
    internal static int Normalise(ReadOnlySpan<char> number, Span<char> target)
    {
        var length = 0;
        foreach (var c in number)
        {
            if (!char.IsWhiteSpace(c) && !IsHyphen(c) && !char.IsControl(c) && c != '\uFEFF')
            {
                length += Folding.Fold(c, target[length..]);
            }
        }

        return length;
    }

    // Hyphens, dashes and the minus sign, as keyboards and word processors set them.
    private static bool IsHyphen(char c) => c is '-' or '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';
}
