using System.Text.Json;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Cli.Input.Json;

/// <summary>
/// Walks one JSON value beside the contract and names every field that does not fit it, with its line: an unknown field is
/// an error, since a misspelt <c>endUser</c> that is passed over would make a shipment look cleaner than it is.
/// </summary>
/// <param name="file">The file's name.</param>
/// <param name="firstLine">The line the value begins on.</param>
internal sealed class JsonRequestCheck(string file, int firstLine)
{
    private const int MaxProblems = 50;

    private readonly List<InputProblem> _problems = [];
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private bool _keepLines;

    /// <summary>Names what does not fit.</summary>
    public IReadOnlyList<InputProblem> Check(ReadOnlySpan<byte> json, MessageDescriptor message)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            Message(ref reader, json, message, "");
            reader.Read();
        }
        catch (JsonException e)
        {
            Add(firstLine + (int)(e.LineNumber ?? 0), "", $"no valid JSON at character {e.BytePositionInLine + 1}: {Reason(e)}");
        }

        return _problems;
    }

    /// <summary>The lines of all fields by their paths.</summary>
    public IReadOnlyDictionary<string, int> Lines(ReadOnlySpan<byte> json, MessageDescriptor message)
    {
        _keepLines = true;
        Check(json, message);
        return _lines;
    }

    private void Message(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, MessageDescriptor message, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Wrong(ref reader, json, path, path.Length == 0 ? "an order is a JSON object, { … }" : "must be an object, { … }");
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader) ?? "\uFFFD";
            var field = Field(message, name);
            var at = path.Length == 0 ? name : $"{path}.{name}";
            if (field is null)
            {
                Wrong(ref reader, json, at, NearestName.Of(name, message.Fields.InDeclarationOrder().Select(f => f.JsonName)) is { } near
                    ? $"is no field of the contract; did you mean {near}?"
                    : "is no field of the contract");
                continue;
            }

            reader.Read();
            if (reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            Note(ref reader, json, at);
            if (field.IsRepeated)
            {
                Array(ref reader, json, field, at);
            }
            else
            {
                Value(ref reader, json, field, at);
            }
        }
    }

    private void Array(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldDescriptor field, string path)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Wrong(ref reader, json, path, "must be an array, [ … ]");
            return;
        }

        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            Note(ref reader, json, $"{path}[{i}]");
            Value(ref reader, json, field, $"{path}[{i}]");
        }
    }

    private void Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, FieldDescriptor field, string path)
    {
        if (field.FieldType == FieldType.Message)
        {
            Message(ref reader, json, field.MessageType, path);
        }
        else if (JsonScalars.Problem(ref reader, field) is { } problem)
        {
            Wrong(ref reader, json, path, problem);
        }
    }

    private void Note(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path)
    {
        if (_keepLines)
        {
            _lines[path] = Line(ref reader, json);
        }
    }

    private void Wrong(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, string path, string message)
    {
        Add(Line(ref reader, json), path, message);
        reader.TrySkip();
    }

    private void Add(int line, string path, string message)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(new InputProblem(file, line, path, message));
        }
    }

    private int Line(ref Utf8JsonReader reader, ReadOnlySpan<byte> json) =>
        firstLine + json[..(int)reader.TokenStartIndex].Count((byte)'\n');

    private static FieldDescriptor? Field(MessageDescriptor message, string name)
    {
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (field.JsonName == name || field.Name == name)
            {
                return field;
            }
        }

        return null;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // The reader's own message ends with the position, which is counted from the order's first line.
    private static string Reason(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
    }
}
