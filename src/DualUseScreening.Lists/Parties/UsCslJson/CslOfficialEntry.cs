using System.Text.Json;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.UsCslJson;

/// <summary>An entry of the official download, with its field names.</summary>
internal static class CslOfficialEntry
{
    public static PartyEntry Read(PartyListFiles files, string file, int line, JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            throw new ListFormatException(file, line, "results", "an object expected");
        }

        var parts = new EntryParts();
        parts.AddName(Text(entry, "name"));
        string id = Text(entry, "id");
        string source = Text(entry, "source");
        if (parts.PrimaryName.Length == 0 || source.Length == 0)
        {
            throw new ListFormatException(file, line, parts.PrimaryName.Length == 0 ? "name" : "source", $"empty in entry {id}");
        }

        foreach (JsonElement alias in List(entry, "alt_names"))
        {
            parts.AddName(alias.GetString() ?? "");
        }

        foreach (JsonElement address in List(entry, "addresses"))
        {
            parts.AddAddress(Text(address, "country"), Text(address, "address"), Text(address, "city"), Text(address, "state"), Text(address, "postal_code"));
        }

        foreach (string property in (ReadOnlySpan<string>)["nationalities", "citizenships"])
        {
            foreach (JsonElement country in List(entry, property))
            {
                parts.AddCountry(country.GetString() ?? "");
            }
        }

        parts.AddCountry(Text(entry, "country"));
        parts.AddCountry(Text(entry, "vessel_flag"));
        foreach (JsonElement date in List(entry, "dates_of_birth"))
        {
            parts.AddBirthDate(ListDates.Birth(date.GetString() ?? ""));
        }

        foreach (JsonElement number in List(entry, "ids"))
        {
            parts.AddIdentifier(IdentifierTypes.Of(Text(number, "type")), Text(number, "number"));
        }

        (string code, PartyEffect effect, PartyLegalBasis basis) = CslSource.Of(source);
        parts.AddProgramme(code);
        foreach (JsonElement programme in List(entry, "programs"))
        {
            parts.AddProgramme(programme.GetString() ?? "");
        }

        string notice = Text(entry, "federal_register_notice");
        return parts.Entry(files.ListName, id.Length > 0 ? id : $"{code}-{Text(entry, "entity_number")}", CslSource.Kind(Text(entry, "type"))) with
        {
            Effect = files.Effect ?? effect,
            Jurisdiction = files.Jurisdiction ?? "US",
            LegalBasis = notice.Length > 0 ? basis with { Provision = basis.Provision is null ? notice : $"{basis.Provision}; {notice}" } : basis,
            ListedOn = ListDates.Day(Text(entry, "start_date")),
            SourceReference = Text(entry, "source_list_url") is { Length: > 0 } url ? url : file,
        };
    }

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";

    private static IEnumerable<JsonElement> List(JsonElement entry, string name)
    {
        if (entry.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in list.EnumerateArray())
            {
                yield return item;
            }
        }
    }
}
