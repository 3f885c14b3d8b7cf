using System.Globalization;
using DualUseScreening.Lists.Parties.Reading;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.OfacSdn;

/// <summary>
/// OFAC's Specially Designated Nationals in their delimited form: <c>sdn.csv</c> (12 fields), <c>alt.csv</c> (5), <c>add.csv</c> (5 or 6) and, where
/// present, <c>sdn_comments.csv</c> (2), which continues remarks that are too long. No header; <c>-0-</c> stands for nothing; a file ends with the
/// character 1A.
/// </summary>
public sealed class OfacSdnReader : IPartyListReader
{
    private const int SdnFields = 12;

    /// <inheritdoc/>
    public string Format => "ofac-sdn";

    /// <inheritdoc/>
    public IEnumerable<PartyEntry> Read(PartyListFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        Dictionary<string, List<string>> aliases = Group(files, "alt.csv", 5, csv => csv[3]);
        Dictionary<string, List<(string Street, string City, string Country)>> addresses =
            Group(files, "add.csv", 6, csv => (Value(csv, 2), Value(csv, 3), Value(csv, 4)), 5);
        Dictionary<string, List<string>> comments = files.Has("sdn_comments.csv") ? Group(files, "sdn_comments.csv", 2, csv => csv[1]) : [];

        using var sdn = new StrictCsv("sdn.csv", files.Open("sdn.csv"));
        int count = 0;
        while (sdn.Read())
        {
            if (IsEndMark(sdn))
            {
                break;
            }

            sdn.Expect(SdnFields);
            string id = Id(sdn);
            string name = Value(sdn, 1);
            if (name.Length == 0)
            {
                throw sdn.Error("SDN_Name", $"entry {id} has no name");
            }

            count++;
            yield return Entry(files, sdn, id, name, aliases.GetValueOrDefault(id), addresses.GetValueOrDefault(id), comments.GetValueOrDefault(id));
        }

        if (count == 0)
        {
            throw sdn.Error(null, "no entries");
        }
    }

    private static PartyEntry Entry(
        PartyListFiles files, StrictCsv sdn, string id, string name, List<string>? aliases, List<(string Street, string City, string Country)>? addresses, List<string>? comments)
    {
        PartyKind kind = Value(sdn, 2) switch
        {
            "individual" => PartyKind.Person,
            "vessel" => PartyKind.Vessel,
            "aircraft" => PartyKind.Aircraft,
            "" or "entity" => PartyKind.Organisation,
            string other => throw sdn.Error("SDN_Type", $"'{other}' is none of individual, vessel, aircraft"),
        };

        var parts = new EntryParts();
        parts.AddName(name);
        foreach (string alias in aliases ?? [])
        {
            parts.AddName(alias);
        }

        foreach ((string street, string city, string country) in addresses ?? [])
        {
            parts.AddAddress(country, street, city);
        }

        foreach (string programme in Value(sdn, 3).Split("] ["))
        {
            parts.AddProgramme(programme);
        }

        parts.AddCountry(Value(sdn, 9));
        parts.AddIdentifier("call-sign", Value(sdn, 5));
        string remarks = Value(sdn, 11) + string.Concat(comments ?? []);
        OfacRemarks.Read(remarks, parts);
        return parts.Entry(files.ListName, id, kind) with
        {
            Effect = files.Effect ?? PartyEffect.AssetFreeze,
            Jurisdiction = files.Jurisdiction ?? "US",
            LegalBasis = new PartyLegalBasis("31 C.F.R. Chapter V", Value(sdn, 3).Replace("] [", ", ", StringComparison.Ordinal)),
            SourceReference = string.Create(CultureInfo.InvariantCulture, $"sdn.csv, ent_num {id}"),
        };
    }

    private static Dictionary<string, List<T>> Group<T>(PartyListFiles files, string file, int fields, Func<StrictCsv, T> part, int? orFields = null)
    {
        var groups = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        using var csv = new StrictCsv(file, files.Open(file));
        while (csv.Read())
        {
            if (IsEndMark(csv))
            {
                break;
            }

            csv.Expect(csv.FieldCount == orFields ? orFields.Value : fields);
            string id = Id(csv);
            if (!groups.TryGetValue(id, out List<T>? group))
            {
                groups[id] = group = [];
            }

            group.Add(part(csv));
        }

        return groups;
    }

    private static bool IsEndMark(StrictCsv csv) => csv.FieldCount == 1 && csv[0].Trim('\u001A', ' ', '\r', '\n').Length == 0;

    private static string Id(StrictCsv csv)
    {
        string id = csv[0].Trim();
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? id
            : throw csv.Error("ent_num", $"a number expected, '{(id.Length > 40 ? id[..40] : id)}' read");
    }

    private static string Value(StrictCsv csv, int index)
    {
        string value = csv[index].Trim();
        return value == "-0-" ? "" : value;
    }
}
