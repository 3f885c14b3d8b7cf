using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Releases;

/// <summary>Writes a text in four languages as a list of four: en, nl, fr, de.</summary>
internal sealed class LocalTextJson : JsonConverter<LocalText>
{
    public override LocalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("expected a text in four languages");
        }

        var text = new LocalText(Next(ref reader), Next(ref reader), Next(ref reader), Next(ref reader));
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? text : throw new JsonException("more than four languages");
    }

    public override void Write(Utf8JsonWriter writer, LocalText value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.En);
        writer.WriteStringValue(value.Nl);
        writer.WriteStringValue(value.Fr);
        writer.WriteStringValue(value.De);
        writer.WriteEndArray();
    }

    private static string Next(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("expected a text");
}
