using System.Globalization;

namespace DualUseScreening.Lists.Files;

/// <summary>The usual name of an act by its CELEX number: <c>32014R0833</c> is Regulation (EU) No 833/2014.</summary>
internal static class ActName
{
    /// <summary>The name; the number itself where it is no CELEX number of a regulation or decision.</summary>
    public static string Of(string celex)
    {
        if (celex.Length != 10 || celex[0] != '3'
            || !int.TryParse(celex.AsSpan(1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(celex.AsSpan(6, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return celex;
        }

        // Numbers come after the year since 2015, and the Union took the Community's place in December 2009.
        var community = year < 2010;
        return celex[5] switch
        {
            'R' when year >= 2015 => $"Regulation (EU) {year}/{number}",
            'R' => $"Regulation ({(community ? "EC" : "EU")}) No {number}/{year}",
            'D' when year >= 2015 => $"Decision (CFSP) {year}/{number}",
            'D' => $"Decision {year}/{number}/CFSP",
            'E' => $"Common Position {year}/{number}/CFSP",
            _ => celex,
        };
    }
}
