using System.Text;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Compares numbers of parties: without spaces, punctuation and case, and without the word IMO before an IMO number.</summary>
internal static class Identifiers
{
    /// <summary>Shortest number that stands for somebody by itself.</summary>
    public const int Shortest = 5;

    /// <summary>Longest value that is a number at all.</summary>
    public const int Longest = 64;

    /// <summary>Letters and digits of a value, upper case; empty where fewer than <see cref="Shortest"/> are left.</summary>
    public static string Normalise(string value)
    {
        if (value.Length > Longest)
        {
            return "";
        }

        var text = new StringBuilder(value.Length);
        foreach (char c in value)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(char.ToUpperInvariant(c));
            }
        }

        string normal = text.ToString();
        if (normal.StartsWith("IMO", StringComparison.Ordinal))
        {
            normal = normal[3..];
        }

        return normal.Length < Shortest ? "" : normal;
    }

    /// <summary>Whether two stand for the same; types are compared only where both are specific.</summary>
    public static bool Same(PartyIdentifier a, PartyIdentifier b)
    {
        string left = Normalise(a.Value);
        return left.Length > 0 && left == Normalise(b.Value) && (a.Type.Length == 0 || b.Type.Length == 0 || a.Type == b.Type || Loose(a.Type) || Loose(b.Type));
    }

    private static bool Loose(string type) => type is "other" or "registration" or "national-id" or "tax";
}
