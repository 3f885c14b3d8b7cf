using System.Text.RegularExpressions;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>How notes are headed in the languages of the Official Journal.</summary>
internal static partial class NoteWords
{
    /// <summary>Recognises the heading of a note.</summary>
    /// <param name="line">A line, without the blanks before it.</param>
    /// <param name="label">The heading, without its colon.</param>
    /// <param name="text">What follows on the line.</param>
    public static bool TryRead(string line, out string label, out string text)
    {
        var match = NotaBene().Match(line);
        if (!match.Success && line.Length > 0 && char.IsUpper(line[0]))
        {
            match = Heading().Match(line);
        }

        label = match.Success ? match.Groups["label"].Value.Trim(' ', '\u00A0') : "";
        text = match.Success ? match.Groups["text"].Value.Trim() : "";
        return match.Success;
    }

    [GeneratedRegex(@"^(?<label>(?:N\.?\s?B\.?|NB\.?|ΣΗΜ\.?|Huom\.?|Anm\.?)\s*(?:\d{1,2}(?=[.:\s]|$))?)\.?\s*:?(?:\s+(?<text>.*))?$")]
    private static partial Regex NotaBene();

    // One or two words of an adjective may stand on either side: Technical Note, Note technique, Technische Anmerkung, Poznámka technická.
    [GeneratedRegex(
        @"^(?<label>(?:\p{L}+[ \u00A0]){0,2}(?:notes?|noot|noten|opmerking(?:en)?|aantekening(?:en)?|anmerkung(?:en)?|hinweise?|notas?|nóta(?:í)?|notă|nota|remarques?|"
        + @"anmärkning(?:ar)?|bemærkning(?:er)?|huomautus|huomautukset|märkus(?:ed)?|piezīmes?|pastab(?:a|os)|uwag(?:a|i)|poznámk[ay]|opomb[ae]|napomen[ae]|megjegyzés(?:ek)?|"
        + @"бележк[аи]|забележк[аи]|σημείωση|σημειώσεις|παρατήρηση)(?:[ \u00A0]\p{L}+){0,2}[ \u00A0]*(?:\d{1,2}(?:\.\p{L})?)?)[ \u00A0]*(?::[ \u00A0]*(?<text>.*)|\.?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Heading();
}
