using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>A name given twice, in Latin letters and in another script, as papers have it: "Jin Tiesan (金铁三)". Each part is a name of its own.</summary>
internal static class ScriptParts
{
    /// <summary>Words beyond particles that each part must have, to be a name and not a word of the other.</summary>
    private const int LeastWords = 2;

    /// <summary>Letters before this are Latin.</summary>
    private const char FirstOther = '\u0370';

    /// <summary>The parts, or null where the name is in one script or one of the parts is no name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="folded">A buffer to fold in.</param>
    public static (string Latin, string Other)? Split(ReadOnlySpan<char> name, FoldedName folded)
    {
        name = name[..Math.Min(name.Length, NameFolder.MaxRead)];
        if (!name.ContainsAnyInRange(FirstOther, '\uFFFF') || !name.ContainsAnyInRange('A', 'z'))
        {
            return null;
        }

        var latin = new StringBuilder(name.Length);
        var other = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            bool letter = char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
            bool outside = c >= FirstOther && c is not (>= '\u1E00' and < '\u1F00');
            latin.Append(letter && outside ? ' ' : c);
            other.Append(letter && !outside ? ' ' : c);
        }

        return IsName(latin.ToString(), folded) && IsName(other.ToString(), folded) ? (latin.ToString(), other.ToString()) : null;
    }

    private static bool IsName(string part, FoldedName folded)
    {
        NameFolder.Fold(part, keepLegalForm: false, folded);
        int words = 0;
        for (int i = 0; i < folded.Count; i++)
        {
            words += (folded.Tokens[i].Marks & (TokenMarks.Particle | TokenMarks.Initial)) == 0 ? 1 : 0;
        }

        return words >= LeastWords;
    }
}
