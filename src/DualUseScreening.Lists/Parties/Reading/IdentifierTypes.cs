namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>The short type of a number from the words a list uses for it.</summary>
internal static class IdentifierTypes
{
    private static readonly (string Word, string Type)[] Words =
    [
        ("imo", "imo"), ("mmsi", "mmsi"), ("passport", "passport"), ("pasaporte", "passport"), ("passeport", "passport"), ("swift", "swift"), ("bic", "swift"), ("legal entity identifier", "lei"), ("lei", "lei"),
        ("manufacturer's serial", "msn"), ("msn", "msn"), ("tail number", "tail-number"), ("call sign", "call-sign"), ("tax", "tax"), ("fiscal", "tax"), ("vat", "tax"), ("nit", "tax"), ("ruc", "tax"), ("inn", "tax"),
        ("r.f.c", "tax"), ("rfc", "tax"), ("unified social credit", "registration"), ("registration", "registration"), ("registry", "registration"), ("regnumber", "registration"), ("company number", "registration"), ("ogrn", "registration"), ("license", "registration"), ("licence", "registration"), ("matricula", "registration"), ("folio", "registration"), ("chamber", "registration"), ("business number", "registration"),
        ("national", "national-id"), ("identification", "national-id"), ("identity", "national-id"), ("id card", "national-id"), ("cedula", "national-id"), ("c.u.r.p", "national-id"), ("d.n.i", "national-id"), ("ssn", "national-id"), ("id", "national-id"),
    ];

    public static string Of(string words)
    {
        foreach ((string word, string type) in Words)
        {
            int at = words.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (word.Length > 3 || WholeWord(words, at, word.Length)))
            {
                return type;
            }
        }

        return "other";
    }

    private static bool WholeWord(string text, int at, int length) =>
        (at == 0 || !char.IsLetter(text[at - 1])) && (at + length == text.Length || !char.IsLetter(text[at + length]));
}
