using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace DualUseScreening.Lists.Sources;

/// <summary>
/// When a party list was published, as far as its files say so: the date is part of the release, so that it must not hang on when a file was copied.
/// </summary>
internal static class PublicationDate
{
    private const int Beginning = 64 * 1024;

    /// <summary>The date, <c>YYYY-MM-DD</c>; empty when the files do not say.</summary>
    public static string Of(string format, IReadOnlyList<string> files)
    {
        if (files.Count != 1)
        {
            return "";
        }

        try
        {
            return format switch
            {
                "un-xml" => Day(RootAttribute(files[0], "dateGenerated")),
                "eu-fsf-xml" => Day(RootAttribute(files[0], "generationDate")),
                "us-csl-json" => Day(FirstText(files[0], "sourceGeneratedAt")),
                _ => "",
            };
        }
        catch (Exception e) when (e is XmlException or JsonException or IOException)
        {
            // The reader of the format says what is wrong with the file.
            return "";
        }
    }

    private static string? RootAttribute(string file, string name)
    {
        using var xml = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return xml.MoveToContent() == XmlNodeType.Element ? xml.GetAttribute(name) : null;
    }

    // A text of the outermost object, near the beginning of the file.
    private static string? FirstText(string file, string name)
    {
        using var stream = File.OpenRead(file);
        var buffer = new byte[Beginning];
        var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var json = new Utf8JsonReader(buffer.AsSpan(0, length), isFinalBlock: false, default);
        var wanted = Encoding.UTF8.GetBytes(name);
        while (json.Read())
        {
            if (json.CurrentDepth == 1 && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(wanted))
            {
                return json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;
            }
        }

        return null;
    }

    private static string Day(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : "";
}
