using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Writes a condition as people write it: a statement as a text, the others as <c>{"all":[…]}</c>, <c>{"any":[…]}</c> and <c>{"none":[…]}</c>. Sub-items
/// repeat the conditions of their ancestors, so that most of a control list is conditions.
/// </summary>
internal sealed class ConditionJson : JsonConverter<Condition>
{
    public override Condition Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return new Condition(ConditionKind.Statement, reader.GetString(), null);
        }

        Expect(ref reader, JsonTokenType.StartObject);
        reader.Read();
        Expect(ref reader, JsonTokenType.PropertyName);
        var kind = reader.ValueTextEquals("all"u8) ? ConditionKind.All
            : reader.ValueTextEquals("any"u8) ? ConditionKind.Any
            : reader.ValueTextEquals("none"u8) ? ConditionKind.None
            : throw new JsonException("no such condition");
        reader.Read();
        Expect(ref reader, JsonTokenType.StartArray);
        var parts = new List<Condition>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            parts.Add(Read(ref reader, typeToConvert, options));
        }

        reader.Read();
        Expect(ref reader, JsonTokenType.EndObject);
        return new Condition(kind, null, parts);
    }

    public override void Write(Utf8JsonWriter writer, Condition value, JsonSerializerOptions options)
    {
        if (value.Kind == ConditionKind.Statement)
        {
            writer.WriteStringValue(value.Statement);
            return;
        }

        writer.WriteStartObject();
        writer.WriteStartArray(value.Kind switch
        {
            ConditionKind.All => "all"u8,
            ConditionKind.Any => "any"u8,
            _ => "none"u8,
        });
        foreach (var part in value.Parts ?? [])
        {
            Write(writer, part, options);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (reader.TokenType != type)
        {
            throw new JsonException($"expected {type}");
        }
    }
}
