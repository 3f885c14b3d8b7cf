using System.Text.Encodings.Web;
using System.Text.Json;

namespace DualUseScreening.Lists.Releases;

/// <summary>The JSON of lists: letters of all scripts as they are, since the bytes never stand in a web page.</summary>
internal static class ListJson
{
    public static ReleaseJson Types { get; } = new(new JsonSerializerOptions(ReleaseJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
