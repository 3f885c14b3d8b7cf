using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods.Criteria;

namespace DualUseScreening.Screening.Goods;

/// <summary>Which definitions of the dual-use list an entry hangs on.</summary>
internal static class Definitions
{
    /// <summary>For each entry, its definitions in the order of the file.</summary>
    public static IReadOnlyList<DefinitionContent>[] Link(
        IReadOnlyList<DefinitionContent> definitions, IReadOnlyList<Entry> entries, IReadOnlyList<Parameter> parameters)
    {
        var numbers = parameters.ToDictionary(p => p.Id, p => p.Number, StringComparer.Ordinal);
        var links = new IReadOnlyList<DefinitionContent>[entries.Count];
        for (var n = 0; n < links.Length; n++)
        {
            var entry = entries[n];
            links[n] = [.. definitions.Where(d => EntryPrefix.Any(d.Entries, entry.Code)
                || d.Parameters.Any(p => numbers.TryGetValue(p, out var number) && entry.Parameters.Contains(number)))];
        }

        return links;
    }
}
