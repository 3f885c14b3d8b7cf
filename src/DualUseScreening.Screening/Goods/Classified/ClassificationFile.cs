using System.Collections.Frozen;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>A classification file, compiled. Immutable.</summary>
public sealed class ClassificationFile
{
    private readonly FrozenDictionary<string, FiledPart[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<string> _numbers;

    /// <summary>Compiles the content of a file.</summary>
    public ClassificationFile(ClassificationListContent content)
    {
        Name = content.Name;
        IsForEverybody = content.Exporters.Count == 0;
        _lookup = content.Parts.GroupBy(p => PartNumbers.Normalise(p.PartNumber))
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => new FiledPart(p, FirmNames.Normalise(p.Manufacturer))).ToArray())
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _names = content.Exporters.Select(FirmNames.Normalise).Where(n => n.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        _numbers = content.Exporters.Select(FirmNames.NormaliseNumber).Where(n => n.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Name in answers.</summary>
    public string Name { get; }

    /// <summary>Whether it counts for every exporter.</summary>
    public bool IsForEverybody { get; }

    /// <summary>Whether it counts for an exporter: one of its names or registration numbers is the exporter's, both as <see cref="FirmNames"/> has them.</summary>
    internal bool IsFor(string name, string[] numbers) => IsForEverybody || _names.Contains(name) || Array.Exists(numbers, _numbers.Contains);

    /// <summary>The lines with a part number; none when the file does not name it.</summary>
    internal ReadOnlySpan<FiledPart> With(ReadOnlySpan<char> partNumber)
    {
        var normal = partNumber.Length <= 128 ? stackalloc char[256] : new char[partNumber.Length * 2];
        return _lookup.TryGetValue(normal[..PartNumbers.Normalise(partNumber, normal)], out var parts) ? parts : [];
    }
}
