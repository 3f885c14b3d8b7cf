using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>The fields of a message by the names that JSON may give them, and of every message below it.</summary>
internal sealed class JsonFields
{
    private const int LongestName = 64;

    private readonly Dictionary<MessageDescriptor, Names> _messages = [];

    /// <summary>Reads the fields of some requests.</summary>
    public JsonFields(IEnumerable<MessageDescriptor> requests)
    {
        foreach (var request in requests)
        {
            Read(request);
        }
    }

    /// <summary>The field of a name in UTF-8, as the contract or as the proto file writes it; null for none.</summary>
    public FieldDescriptor? Find(MessageDescriptor message, ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        Span<char> characters = stackalloc char[LongestName];
        var length = System.Text.Encoding.Latin1.GetChars(name, characters);
        return _messages[message].Find(characters[..length]);
    }

    private void Read(MessageDescriptor message)
    {
        if (_messages.ContainsKey(message))
        {
            return;
        }

        _messages.Add(message, new Names(message));
        foreach (var field in message.Fields.InDeclarationOrder())
        {
            if (field.FieldType == FieldType.Message)
            {
                Read(field.MessageType);
            }
        }
    }

    private sealed class Names
    {
        private readonly Dictionary<string, FieldDescriptor>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public Names(MessageDescriptor message)
        {
            var fields = new Dictionary<string, FieldDescriptor>(StringComparer.Ordinal);
            foreach (var field in message.Fields.InDeclarationOrder())
            {
                fields[field.JsonName] = field;
                fields[field.Name] = field;
            }

            _lookup = fields.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public FieldDescriptor? Find(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var field) ? field : null;
    }
}
