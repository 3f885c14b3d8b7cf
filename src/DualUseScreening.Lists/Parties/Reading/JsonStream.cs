using System.Text.Json;

namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>
/// The properties of one large JSON object, one at a time; arrays of the names asked for come element by element. Memory is that of the
/// largest element.
/// </summary>
internal sealed class JsonStream : IDisposable
{
    private const int MaxElement = 64 << 20;

    private readonly string file;
    private readonly Stream stream;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int length;
    private bool ended;
    private long lines = 1;
    private JsonReaderState state;

    public JsonStream(string file, Stream stream)
    {
        this.file = file;
        this.stream = stream;
        Fill();
        if (length >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF)
        {
            start = 3;
            length -= 3;
        }
    }

    /// <summary>Line reached, counted from 1.</summary>
    public int Line => (int)Math.Min(lines, int.MaxValue);

    /// <summary>Yields (property, value); for the named arrays, (property, element) for each element.</summary>
    public IEnumerable<(string Property, JsonElement Value)> Properties(params string[] arrays)
    {
        if (Token(out _) != JsonTokenType.StartObject)
        {
            throw Error("an object expected");
        }

        while (true)
        {
            JsonTokenType token = Token(out string? property);
            if (token == JsonTokenType.EndObject)
            {
                if (Token(out _) != JsonTokenType.None)
                {
                    throw Error("text after the end of the object");
                }

                yield break;
            }

            if (Array.IndexOf(arrays, property) < 0)
            {
                yield return (property!, Value());
                continue;
            }

            if (Token(out _) != JsonTokenType.StartArray)
            {
                throw Error($"{property} must be an array");
            }

            while (TryElement(out JsonElement element))
            {
                yield return (property!, element);
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private JsonTokenType Token(out string? name)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, length), ended, state);
            try
            {
                if (reader.Read())
                {
                    name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
                    JsonTokenType type = reader.TokenType;
                    Consume(ref reader);
                    return type;
                }
            }
            catch (JsonException e)
            {
                throw Error(e.Message, e);
            }

            name = null;
            if (ended)
            {
                return JsonTokenType.None;
            }

            Fill();
        }
    }

    private JsonElement Value() => TryValue(false, out JsonElement value) ? value : throw Error("a value expected");

    private bool TryElement(out JsonElement element) => TryValue(true, out element);

    private bool TryValue(bool mayEndArray, out JsonElement value)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(buffer.AsSpan(start, length), ended, state);
            try
            {
                if (reader.Read())
                {
                    if (mayEndArray && reader.TokenType == JsonTokenType.EndArray)
                    {
                        Consume(ref reader);
                        value = default;
                        return false;
                    }

                    if (JsonDocument.TryParseValue(ref reader, out JsonDocument? document))
                    {
                        using (document)
                        {
                            value = document.RootElement.Clone();
                        }

                        Consume(ref reader);
                        return true;
                    }
                }
            }
            catch (JsonException e)
            {
                throw Error(e.Message, e);
            }

            if (ended)
            {
                throw Error("the file ends here, in the middle");
            }

            Fill();
        }
    }

    private void Consume(ref Utf8JsonReader reader)
    {
        int consumed = (int)reader.BytesConsumed;
        lines += buffer.AsSpan(start, consumed).Count((byte)'\n');
        state = reader.CurrentState;
        start += consumed;
        length -= consumed;
    }

    private void Fill()
    {
        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, length);
            start = 0;
        }

        if (length == buffer.Length)
        {
            if (buffer.Length >= MaxElement)
            {
                throw Error("one element of more than 64 MB");
            }

            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = stream.Read(buffer, length, buffer.Length - length);
        ended = read == 0;
        length += read;
    }

    private ListFormatException Error(string message, Exception? inner = null) => new(file, Line, null, message, inner);
}
