using System.Text.RegularExpressions;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>Lines that belong to the page and not to the text.</summary>
internal static partial class PageFurniture
{
    /// <summary>Whether a line is a page number, a running head of the Official Journal, or the like.</summary>
    /// <param name="line">The line, without the blanks around it.</param>
    public static bool Is(string line) => line.Length < 100 && Running().IsMatch(line);

    /// <summary>Whether a line says no more than that a group has no entries.</summary>
    /// <param name="line">The line, without the blanks around it.</param>
    public static bool IsNone(string line) => line is "None." or "None" or "Geen." or "Geen" or "Néant." or "Néant" or "Keine." or "Keine" or "Entfällt.";

    /// <summary>The category that a line names as its title; null when it is none.</summary>
    /// <param name="line">The line, without the blanks around it.</param>
    public static string? Category(string line) =>
        line.Length < 120 && CategoryTitle().Match(line) is { Success: true } match ? match.Groups["digit"].Value : null;

    /// <summary>Whether the annex ends here and the next begins.</summary>
    /// <param name="line">The line, without the blanks around it.</param>
    public static bool IsNextAnnex(string line) => line.Length < 40 && NextAnnex().IsMatch(line);

    [GeneratedRegex(
        @"^(?:\d{1,4}|[A-Z]{2}|\d{1,2}\.\d{1,2}\.\d{4}|.*\bL \d{1,3}/\d{1,4}\b.*|(?:OJ|ABl\.|JO|PB|DO|GU|EUT)?\s*L,? ?(?:,|\d{4}/\d+|\d{1,2}\.\d{1,2}\.\d{4}).*|.*\bELI:.*"
        + @"|(?:[A-Z]{2}\s+)?(?:Official Journal of the European Union|Publicatieblad van de Europese Unie|Journal officiel de l['’]Union européenne|Amtsblatt der Europäischen Union)"
        + @"(?:\s+L.*)?|\d[A-E]\d{3}\S*(?: \d\.)?\s*(?:continued|vervolg|suite|Fortsetzung|\((?:continued|vervolg|suite|Fortsetzung)\)))$")]
    private static partial Regex Running();

    // CATEGORY 3 - ELECTRONICS, KATEGORIE 3 — ELEKTRONIK; no code may stand in it, since a reference may be set in capitals as well.
    [GeneratedRegex(@"^(?!.*\d[A-E]\d{3})\p{Lu}{6,}\s+(?<digit>\d)\b[^\p{Ll}]*$")]
    private static partial Regex CategoryTitle();

    [GeneratedRegex(@"^(?:\p{Lu}{4,}[ \u00A0]+II|II\.?[ \u00A0]+\p{Lu}{4,})\b[^\p{Ll}]*$")]
    private static partial Regex NextAnnex();
}
