using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Cli.Input.Json;

/// <summary>What the canonical JSON of the contract allows for texts, numbers, truth values and enums.</summary>
internal static class JsonScalars
{
    /// <summary>Says what is wrong with a value; null for nothing.</summary>
    public static string? Problem(ref Utf8JsonReader reader, FieldDescriptor field)
    {
        var text = "";
        if (reader.TokenType == JsonTokenType.String)
        {
            try
            {
                text = reader.GetString()!;
            }
            catch (InvalidOperationException)
            {
                return "invalid UTF-8";
            }
        }

        return field.FieldType switch
        {
            FieldType.String => reader.TokenType == JsonTokenType.String ? null : "must be a text in quotation marks",
            FieldType.Bool => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? null : "must be true or false",
            FieldType.Enum => Enumeration(ref reader, field.EnumType, text),
            FieldType.Double or FieldType.Float => Number(ref reader, text),
            _ => Integer(ref reader, text),
        };
    }

    private static string? Number(ref Utf8JsonReader reader, string text) => reader.TokenType switch
    {
        JsonTokenType.Number => null,
        JsonTokenType.String when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => null,
        JsonTokenType.String => $"'{Shorten(text)}' is no number; write 12.5",
        _ => "must be a number",
    };

    private static string? Integer(ref Utf8JsonReader reader, string text) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetInt64(out _) || (reader.TryGetDouble(out var d) && d == Math.Floor(d)) ? null : "must be a whole number",
        JsonTokenType.String when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => null,
        _ => "must be a whole number",
    };

    private static string? Enumeration(ref Utf8JsonReader reader, EnumDescriptor type, string text) => reader.TokenType switch
    {
        JsonTokenType.Number => reader.TryGetInt32(out _) ? null : "must be a whole number",
        JsonTokenType.String when type.FindValueByName(text) is not null => null,
        JsonTokenType.String => NearestName.Of(text, type.Values.Select(v => v.Name)) is { } near
            ? $"'{Shorten(text)}' is not known; did you mean {near}?"
            : $"'{Shorten(text)}' is not known; one of {string.Join(", ", type.Values.Skip(1).Select(v => v.Name))}",
        _ => "must be a name in quotation marks",
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
