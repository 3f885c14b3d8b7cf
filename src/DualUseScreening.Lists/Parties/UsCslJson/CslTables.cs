using System.Text.Json;

namespace DualUseScreening.Lists.Parties.UsCslJson;

/// <summary>Texts that entries of the compact form name by number.</summary>
internal sealed record CslTables(string[] Sources, string[] LicenceRequirements, string[] Programmes, string[] Urls)
{
    public static CslTables Read(JsonElement tables) =>
        new(Table(tables, "sources"), Table(tables, "licenceRequirements"), Table(tables, "programmes"), Table(tables, "urls"));

    private static string[] Table(JsonElement tables, string name)
    {
        if (!tables.TryGetProperty(name, out JsonElement list))
        {
            return [];
        }

        var texts = new List<string>();
        foreach (JsonElement text in list.EnumerateArray())
        {
            texts.Add(text.GetString() ?? "");
        }

        return [.. texts];
    }
}
