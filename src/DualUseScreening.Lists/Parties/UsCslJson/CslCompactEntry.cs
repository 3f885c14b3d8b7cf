using System.Globalization;
using System.Text.Json;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UsCslJson;

/// <summary>An entry of the compact form: n name, a other names, s source, t type, c countries, e number, lr licence requirement, pg programmes, fr notice, u address.</summary>
internal static class CslCompactEntry
{
    public static PartyEntry Read(PartyListFiles files, string file, int line, JsonElement entry, CslTables tables, int number)
    {
        var parts = new EntryParts();
        parts.AddName(Text(entry, "n"));
        if (parts.PrimaryName.Length == 0)
        {
            throw new ListFormatException(file, line, "n", "an entry without a name");
        }

        foreach (string alias in Texts(entry, "a"))
        {
            parts.AddName(alias);
        }

        foreach (string country in Texts(entry, "c"))
        {
            parts.AddCountry(country);
        }

        string source = Lookup(entry, "s", tables.Sources, file, line) ?? throw new ListFormatException(file, line, "s", "an entry without a source");
        (string code, PartyEffect effect, PartyLegalBasis basis) = CslSource.Of(source);
        parts.AddProgramme(code);
        foreach (string programme in (Lookup(entry, "pg", tables.Programmes, file, line) ?? "").Split(';'))
        {
            parts.AddProgramme(programme);
        }

        string id = Text(entry, "e");
        return parts.Entry(files.ListName, id.Length > 0 ? $"{code}-{id}" : string.Create(CultureInfo.InvariantCulture, $"{code}-{Slug(parts.PrimaryName)}-{number}"), CslSource.Kind(Text(entry, "t"))) with
        {
            Effect = files.Effect ?? effect,
            Jurisdiction = files.Jurisdiction ?? "US",
            LegalBasis = Text(entry, "fr") is { Length: > 0 } notice ? basis with { Provision = basis.Provision is null ? notice : $"{basis.Provision}; {notice}" } : basis,
            SourceReference = Lookup(entry, "u", tables.Urls, file, line) ?? file,
        };
    }

    private static string Slug(string name) => name.Length > 24 ? name[..24] : name;

    private static string? Lookup(JsonElement entry, string name, string[] table, string file, int line)
    {
        if (!entry.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int index) && index >= 0 && index < table.Length
            ? table[index]
            : throw new ListFormatException(file, line, name, $"{value.GetRawText()} is no row of its table");
    }

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<string> Texts(JsonElement entry, string name)
    {
        if (entry.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement text in list.EnumerateArray())
            {
                yield return text.GetString() ?? "";
            }
        }
    }
}
