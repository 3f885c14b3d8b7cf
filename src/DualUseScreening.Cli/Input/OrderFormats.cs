namespace DualUseScreening.Cli.Input;

/// <summary>Recognises a format by the file's name, and by its first bytes where the name does not tell.</summary>
internal static class OrderFormats
{
    /// <summary>Recognises a format.</summary>
    /// <param name="name">The file's name; empty for standard input.</param>
    /// <param name="start">Its first bytes.</param>
    public static OrderFormat Recognise(string name, ReadOnlySpan<byte> start) =>
        Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".JSONL" or ".NDJSON" => OrderFormat.JsonLines,
            ".CSV" or ".TSV" => OrderFormat.Csv,
            _ => ByContent(start),
        };

    private static OrderFormat ByContent(ReadOnlySpan<byte> start)
    {
        var text = start.TrimStart(" \t\r\n\uFEFF"u8);
        if (text.IsEmpty || text[0] is not ((byte)'{' or (byte)'['))
        {
            return text.IsEmpty ? OrderFormat.Json : OrderFormat.Csv;
        }

        var end = text.IndexOf((byte)'\n');
        return text[0] == '{' && end > 0 && IsWholeObject(text[..end]) ? OrderFormat.JsonLines : OrderFormat.Json;
    }

    // A first line that closes all it opens is an order by itself; one that does not is the beginning of a longer one.
    private static bool IsWholeObject(ReadOnlySpan<byte> line)
    {
        var scanner = new Json.JsonBoundary();
        foreach (var b in line)
        {
            scanner.Take(b);
        }

        return scanner.IsClosed;
    }
}
