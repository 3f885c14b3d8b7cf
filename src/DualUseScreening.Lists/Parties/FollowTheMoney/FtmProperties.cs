using System.Text.Json;

namespace DualUseScreening.Lists.Parties.FollowTheMoney;

/// <summary>Reads the parts of an entity of the model.</summary>
internal static class FtmProperties
{
    public static string Id(JsonElement entity) => Text(entity, "id");

    public static string Schema(JsonElement entity) => Text(entity, "schema");

    public static string Caption(JsonElement entity) => Text(entity, "caption");

    /// <summary>All values of these properties, in their order; nested entities count by their id.</summary>
    public static IEnumerable<string> Of(JsonElement entity, params string[] names)
    {
        if (!entity.TryGetProperty("properties", out JsonElement properties) || properties.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (string name in names)
        {
            if (!properties.TryGetProperty(name, out JsonElement values) || values.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (JsonElement value in values.EnumerateArray())
            {
                string text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.ValueKind == JsonValueKind.Object ? Id(value) : "";
                if (text.Length > 0)
                {
                    yield return text;
                }
            }
        }
    }

    private static string Text(JsonElement entity, string name) =>
        entity.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
