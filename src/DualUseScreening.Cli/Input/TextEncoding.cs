using System.Text;

namespace DualUseScreening.Cli.Input;

/// <summary>Finds out how the letters of a table are encoded: UTF-8, or what spreadsheets of Western Europe still write.</summary>
internal static class TextEncoding
{
    private const int WesternEuropean = 1252;

    /// <summary>The encoding of a text that begins so. Marks at the beginning (UTF-8, UTF-16) are honoured by the reader itself.</summary>
    public static Encoding Recognise(ReadOnlySpan<byte> start) =>
        IsUtf8(start) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(WesternEuropean) ?? Encoding.Latin1;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == System.Buffers.OperationStatus.InvalidData)
            {
                return false;
            }

            // A letter that is cut off by the end of what was read ahead is none that is wrong.
            if (status == System.Buffers.OperationStatus.NeedMoreData)
            {
                return true;
            }

            bytes = bytes[consumed..];
        }

        return true;
    }
}
