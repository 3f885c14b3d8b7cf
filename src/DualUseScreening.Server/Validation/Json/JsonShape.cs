using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>
/// Walks a JSON body once along the request's message and names every value of a wrong shape: wrong type, unknown enum name, number out of
/// range, text that is no Unicode, a field that is there twice. Fields that the contract does not know are passed over, as proto3 JSON has it.
/// </summary>
internal ref struct JsonShape
{
    private readonly JsonFields _fields;
    private readonly JsonPath _path = new();
    private readonly List<JsonFault> _faults = [];
    private readonly List<JsonChange> _rewrites = [];
    private Utf8JsonReader _reader;

    private JsonShape(JsonFields fields, ReadOnlySpan<byte> body)
    {
        _fields = fields;
        _reader = new Utf8JsonReader(body);
    }

    /// <summary>Walks a body.</summary>
    /// <returns>
    /// Everything that is wrong with it, empty for nothing; and what is right in proto3 JSON but has to be said otherwise for the transcoder: a number
    /// as a text, a list that is null.
    /// </returns>
    public static (IReadOnlyList<JsonFault> Faults, IReadOnlyList<JsonChange> Rewrites) Walk(
        JsonFields fields, MessageDescriptor message, ReadOnlySpan<byte> body)
    {
        var shape = new JsonShape(fields, body);
        try
        {
            shape.ReadBody(message);
        }
        catch (JsonException e)
        {
            shape._faults.Add(new JsonFault(
                shape._path.ToString(), $"no well-formed JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}", null));
        }

        if (shape._faults.Count == 0 && !System.Text.Unicode.Utf8.IsValid(body))
        {
            shape._faults.Add(new JsonFault("body", "invalid UTF-8", null));
        }

        return (shape._faults, shape._rewrites);
    }

    private void ReadBody(MessageDescriptor message)
    {
        _reader.Read();
        Message(message);
        while (_reader.Read())
        {
        }
    }

    private void Message(MessageDescriptor message)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Reject("expected an object", "{}");
            return;
        }

        var seen = 0UL;
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var start = (int)_reader.TokenStartIndex;
            if (Field(message) is not { } field)
            {
                _reader.Read();
                _reader.Skip();
                continue;
            }

            _path.Enter(field);
            _reader.Read();
            if ((seen & (1UL << (field.Index & 63))) != 0)
            {
                _faults.Add(new JsonFault(_path.ToString(), "is there twice", new JsonChange(start, 0, "")));
            }

            seen |= 1UL << (field.Index & 63);
            Value(field);
            _path.Leave();
        }
    }

    private FieldDescriptor? Field(MessageDescriptor message)
    {
        if (!_reader.ValueIsEscaped)
        {
            return _fields.Find(message, _reader.ValueSpan);
        }

        try
        {
            return _fields.Find(message, System.Text.Encoding.UTF8.GetBytes(_reader.GetString()!));
        }
        catch (InvalidOperationException)
        {
            _faults.Add(new JsonFault(_path.ToString(), "the name of a field is no Unicode", null));
            return null;
        }
    }

    private void Value(FieldDescriptor field)
    {
        if (_reader.TokenType == JsonTokenType.Null)
        {
            if (field.IsRepeated)
            {
                Rewrite(field.IsMap ? "{}" : "[]");
            }

            return;
        }

        if (field.IsMap)
        {
            _reader.Skip();
        }
        else if (!field.IsRepeated)
        {
            Single(field);
        }
        else if (_reader.TokenType != JsonTokenType.StartArray)
        {
            Reject("expected a list", "[]");
        }
        else
        {
            for (var i = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; i++)
            {
                _path.At(i);
                Single(field);
            }

            _path.At(-1);
        }
    }

    private void Single(FieldDescriptor field)
    {
        if (field.FieldType == FieldType.Message)
        {
            Message(field.MessageType);
        }
        else if (JsonScalars.Problem(field, ref _reader) is { } problem)
        {
            Reject(problem, JsonScalars.Neutral(field));
        }
        else if (_reader.TokenType == JsonTokenType.String && field.FieldType is FieldType.Double or FieldType.Float)
        {
            Rewrite(double.Parse(_reader.GetString()!, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture));
        }
    }

    private void Rewrite(string text) => _rewrites.Add(Replace(text));

    private void Reject(string problem, string neutral) => _faults.Add(new JsonFault(_path.ToString(), problem, Replace(neutral)));

    private JsonChange Replace(string text)
    {
        var start = (int)_reader.TokenStartIndex;
        _reader.Skip();
        return new JsonChange(start, (int)_reader.BytesConsumed - start, text);
    }
}
