using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Transactions;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>A classification file, compiled. Immutable.</summary>
public sealed class ClassificationFile
{
    private readonly FrozenDictionary<string, PartClassification[]> _parts;
    private readonly FrozenDictionary<string, PartClassification[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenSet<string> _names;
    private readonly FrozenSet<string> _numbers;

    /// <summary>Compiles the content of a file.</summary>
    public ClassificationFile(ClassificationListContent content)
    {
        Name = content.Name;
        _parts = content.Parts.GroupBy(p => PartNumbers.Normalise(p.PartNumber)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
        _lookup = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        _names = content.Exporters.Select(FirmNames.Normalise).Where(n => n.Length > 0).ToFrozenSet(StringComparer.Ordinal);
        _numbers = content.Exporters.Select(FirmNames.NormaliseNumber).Where(n => n.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Name in answers.</summary>
    public string Name { get; }

    /// <summary>Whether it counts for every exporter.</summary>
    public bool IsForEverybody => _names.Count == 0;

    /// <summary>Whether it counts for an exporter: one of its names or registration numbers is the exporter's.</summary>
    public bool IsFor(string name, IReadOnlyList<Identifier> identifiers)
    {
        if (_names.Count == 0)
        {
            return true;
        }

        foreach (var identifier in identifiers)
        {
            if (_numbers.Contains(FirmNames.NormaliseNumber(identifier.Value)))
            {
                return true;
            }
        }

        return name.Length > 0 && _names.Contains(FirmNames.Normalise(name));
    }

    /// <summary>The lines with a part number; none when the file does not name it.</summary>
    internal ReadOnlySpan<PartClassification> With(ReadOnlySpan<char> partNumber)
    {
        var normal = partNumber.Length <= 128 ? stackalloc char[256] : new char[partNumber.Length * 2];
        return _lookup.TryGetValue(normal[..PartNumbers.Normalise(partNumber, normal)], out var parts) ? parts : [];
    }
}
