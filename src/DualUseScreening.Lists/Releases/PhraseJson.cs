using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Lists.Releases;

/// <summary>Writes a phrase as one text that begins with its language, <c>nl:freesmachine</c>: a vocabulary has tens of thousands of them.</summary>
internal sealed class PhraseJson : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString() ?? "";
        if (text.Length < 3 || text[2] != ':')
        {
            throw new JsonException("expected a phrase with its language");
        }

        return new Phrase(text[3..], text.AsSpan(0, 2) switch
        {
            "en" => Language.En,
            "nl" => Language.Nl,
            "fr" => Language.Fr,
            "de" => Language.De,
            _ => throw new JsonException("no such language"),
        });
    }

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => writer.WriteStringValue(value.Language switch
    {
        Language.Nl => "nl:",
        Language.Fr => "fr:",
        Language.De => "de:",
        _ => "en:",
    } + value.Text);
}
