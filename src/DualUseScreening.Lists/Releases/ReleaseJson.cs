using System.Text.Json;
using System.Text.Json.Serialization;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>Serialises releases without reflection, the same content always to the same bytes.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Release))]
internal sealed partial class ReleaseJson : JsonSerializerContext
{
    public static byte[] Write<T>(T value, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        JsonSerializer.SerializeToUtf8Bytes(value, type);
}
