using System.Text;
using System.Text.Json;

namespace DualUseScreening.Lists.Parties.FollowTheMoney;

/// <summary>JSON objects, one on each line.</summary>
internal static class JsonLines
{
    public static IEnumerable<(JsonElement Entity, int Line)> Read(string file, Stream stream)
    {
        using var text = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 1 << 16);
        int line = 0;
        while (true)
        {
            string? read = Next(text, file, line);
            if (read is null)
            {
                yield break;
            }

            line++;
            if (!string.IsNullOrWhiteSpace(read))
            {
                yield return (Parse(read, file, line), line);
            }
        }
    }

    private static string? Next(StreamReader text, string file, int line)
    {
        try
        {
            return text.ReadLine();
        }
        catch (DecoderFallbackException e)
        {
            throw new ListFormatException(file, line + 1, null, "not UTF-8: the file is in another encoding, or damaged", e);
        }
    }

    private static JsonElement Parse(string text, string file, int line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new ListFormatException(file, line, null, "an object expected");
        }
        catch (JsonException e)
        {
            throw new ListFormatException(file, line, null, e.Message, e);
        }
    }
}
