using DualUseScreening.Lists.Parties.Reading;

namespace DualUseScreening.Lists.Parties.OfacSdn;

/// <summary>
/// What OFAC writes into the remarks: dates of birth, nationality, numbers, and, in quotation marks, the aliases it considers weak.
/// </summary>
internal static class OfacRemarks
{
    private static readonly string[] Numbers =
    [
        "Passport", "Cedula No.", "National ID No.", "Tax ID No.", "NIT #", "RUC #", "Registration ID", "Registration Number", "Company Number", "Identification Number", "C.U.R.P.", "R.F.C.", "D.N.I.", "SSN", "Personal ID Card",
        "Folio Mercantil No.", "Matricula Mercantil No", "Commercial Registry Number", "Trade License No.", "Vessel Registration Identification IMO", "Identification Number IMO", "MMSI", "SWIFT/BIC", "Aircraft Manufacturer's Serial Number (MSN)",
        "Aircraft Tail Number", "Business Registration Number", "Unified Social Credit Code (USCC)", "Public Registration Number", "Business Registration Document #", "Chinese Commercial Code", "Legal Entity Number", "Tax ID #", "VAT Number", "Istanbul Chamber of Comm. No.",
    ];

    public static void Read(string remarks, EntryParts parts)
    {
        foreach (string raw in remarks.Split(';'))
        {
            string item = raw.Trim().TrimEnd('.');
            if (item.StartsWith("alt. ", StringComparison.Ordinal))
            {
                item = item[5..];
            }

            if (item.StartsWith("DOB ", StringComparison.Ordinal))
            {
                parts.AddBirthDate(ListDates.Birth(item[4..]));
            }
            else if (After(item, "nationality ") is { } nationality)
            {
                parts.AddCountry(nationality);
            }
            else if (After(item, "citizen ") is { } citizen)
            {
                parts.AddCountry(citizen);
            }
            else if ((After(item, "a.k.a. ") ?? After(item, "f.k.a. ") ?? After(item, "n.k.a. ")) is { } alias)
            {
                parts.AddName(alias.Trim().Trim('\''), weak: true);
            }
            else
            {
                ReadNumber(item, parts);
            }
        }
    }

    private static void ReadNumber(string item, EntryParts parts)
    {
        foreach (string words in Numbers)
        {
            if (After(item, words) is not { } rest)
            {
                continue;
            }

            int open = rest.IndexOf('(', StringComparison.Ordinal);
            string value = (open >= 0 ? rest[..open] : rest).Trim();
            int issued = value.IndexOf(" issued ", StringComparison.Ordinal);
            int expires = value.IndexOf(" expires ", StringComparison.Ordinal);
            int end = issued >= 0 ? issued : expires;
            parts.AddIdentifier(IdentifierTypes.Of(words), end >= 0 ? value[..end] : value);
            if (open >= 0 && rest.IndexOf(')', open) is int close && close > open)
            {
                parts.AddCountry(rest[(open + 1)..close]);
            }

            return;
        }
    }

    private static string? After(string text, string start) =>
        text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
}
