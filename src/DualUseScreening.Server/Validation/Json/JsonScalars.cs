using System.Globalization;
using System.Text.Json;
using Google.Protobuf.Reflection;

namespace DualUseScreening.Server.Validation.Json;

/// <summary>What JSON may say for a field that is no message.</summary>
internal static class JsonScalars
{
    /// <summary>What is wrong with the value the reader stands on; null for nothing.</summary>
    public static string? Problem(FieldDescriptor field, ref Utf8JsonReader reader) => field.FieldType switch
    {
        FieldType.String => Text(ref reader),
        FieldType.Enum => Enum(field.EnumType, ref reader),
        FieldType.Bool => reader.TokenType is JsonTokenType.True or JsonTokenType.False ? null : "expected true or false",
        FieldType.Double => Number(ref reader, double.MaxValue),
        FieldType.Float => Number(ref reader, float.MaxValue),
        FieldType.Bytes => Text(ref reader) ?? (reader.TryGetBytesFromBase64(out _) ? null : "expected Base64"),
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => Whole(ref reader, int.MinValue, int.MaxValue),
        FieldType.UInt32 or FieldType.Fixed32 => Whole(ref reader, 0, uint.MaxValue),
        FieldType.UInt64 or FieldType.Fixed64 => Whole(ref reader, 0, ulong.MaxValue),
        _ => Whole(ref reader, long.MinValue, long.MaxValue),
    };

    /// <summary>A value of the field that means nothing.</summary>
    public static string Neutral(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String or FieldType.Bytes => "\"\"",
        FieldType.Bool => "false",
        _ => "0",
    };

    /// <summary>What is wrong with a value of an address's query.</summary>
    public static string? Problem(FieldDescriptor field, string value)
    {
        var json = field.FieldType is FieldType.String or FieldType.Bytes or FieldType.Enum || !LooksLikeJson(value)
            ? JsonSerializer.SerializeToUtf8Bytes(value)
            : System.Text.Encoding.UTF8.GetBytes(value);
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            return Problem(field, ref reader);
        }
        catch (JsonException)
        {
            return "expected a number";
        }
    }

    private static bool LooksLikeJson(string value) => value is "true" or "false" || (value.Length > 0 && (char.IsAsciiDigit(value[0]) || value[0] == '-'));

    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return "expected a text";
        }

        if (!reader.ValueIsEscaped)
        {
            return System.Text.Unicode.Utf8.IsValid(reader.ValueSpan) ? null : "invalid UTF-8";
        }

        try
        {
            // Unpaired surrogates are found when escapes are resolved.
            _ = reader.GetString();
            return null;
        }
        catch (InvalidOperationException)
        {
            return "invalid Unicode";
        }
    }

    private static string? Enum(EnumDescriptor type, ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.TryGetInt32(out var number) && type.FindValueByNumber(number) is not null ? null : "not a value of the contract";
        }

        return reader.TokenType != JsonTokenType.String ? "expected the name of a value, such as " + type.Values[^1].Name
            : Text(ref reader) is { } problem ? problem
            : type.FindValueByName(reader.GetString()!) is not null ? null
            : "not a value of the contract, such as " + type.Values[^1].Name;
    }

    private static string? Number(ref Utf8JsonReader reader, double largest)
    {
        double value;
        if (reader.TokenType == JsonTokenType.String)
        {
            if (Text(ref reader) is { } problem)
            {
                return problem;
            }

            var text = reader.GetString();
            if (text is "NaN" or "Infinity" or "-Infinity")
            {
                return "a finite number";
            }

            if (!double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out value))
            {
                return "expected a number";
            }
        }
        else if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out value))
        {
            return "expected a number";
        }

        return Math.Abs(value) <= largest ? null : "out of range";
    }

    private static string? Whole(ref Utf8JsonReader reader, decimal least, decimal most)
    {
        decimal value;
        if (reader.TokenType == JsonTokenType.String)
        {
            if (Text(ref reader) is { } problem)
            {
                return problem;
            }

            if (!decimal.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            {
                return "expected a whole number";
            }
        }
        else if (reader.TokenType != JsonTokenType.Number)
        {
            return "expected a whole number";
        }
        else if (!reader.TryGetDecimal(out value))
        {
            return "out of range";
        }

        return value < least || value > most ? "out of range"
            : reader.ValueSpan.IndexOfAny("eE."u8) >= 0 ? "expected a whole number"
            : null;
    }
}
