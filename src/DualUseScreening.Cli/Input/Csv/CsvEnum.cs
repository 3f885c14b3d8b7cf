using Google.Protobuf.Reflection;

namespace DualUseScreening.Cli.Input.Csv;

/// <summary>Reads the contract's enums as people write them in a table: <c>SECTOR_TRADER</c>, <c>trader</c>, <c>Civil industry</c>.</summary>
internal static class CsvEnum
{
    /// <summary>Reads a value.</summary>
    /// <param name="type">The enum.</param>
    /// <param name="prefix">What all its names begin with, such as <c>SECTOR_</c>.</param>
    /// <param name="text">What stands in the cell.</param>
    /// <param name="number">The value.</param>
    /// <returns>What is wrong; null for nothing.</returns>
    public static string? Read(EnumDescriptor type, string prefix, string text, out int number)
    {
        var name = text.Trim().ToUpperInvariant().Replace(' ', '_').Replace('-', '_');
        if (!name.StartsWith(prefix, StringComparison.Ordinal))
        {
            name = prefix + name;
        }

        var value = type.FindValueByName(name);
        number = value?.Number ?? 0;
        return value is not null
            ? null
            : $"'{text}' is not known; one of {string.Join(", ", type.Values.Skip(1).Select(v => v.Name[prefix.Length..].ToLowerInvariant()))}";
    }
}
