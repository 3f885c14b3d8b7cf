using DualUseScreening.Screening.Parties.Names;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>Names of firms for comparison: spelling of letters, legal form and punctuation mean nothing.</summary>
public static class FirmNames
{
    /// <summary>The form that is compared; empty for no name.</summary>
    public static string Normalise(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return "";
        }

        var folded = new FoldedName();
        NameFolder.Fold(name, keepLegalForm: false, folded);
        return folded.Count > 0 ? folded.ToString() : Folding.Fold(name.Trim());
    }

    /// <summary>A registration number for comparison: letters and digits alone.</summary>
    public static string NormaliseNumber(string number) =>
        string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
