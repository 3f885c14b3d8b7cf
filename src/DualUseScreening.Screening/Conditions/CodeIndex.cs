using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Law;

namespace DualUseScreening.Screening.Conditions;

/// <summary>
/// Lists of commodity codes (goods annexes, families, statements of rules) in one index: a declared code is looked up once per line, whatever
/// the number of lists. A code that ends in 00 is not subdivided, so that <c>7304 23 00</c> is the subheading 7304 23 and <c>3826 00</c> the heading 3826.
/// </summary>
internal sealed class CodeIndex
{
    private readonly FrozenDictionary<ulong, int[]> _byPrefix;
    private readonly string[] _sorted;
    private readonly int[] _order;
    private readonly Item[] _items;

    private CodeIndex(List<Item> items, int listCount)
    {
        ListCount = listCount;
        _items = [.. items];
        _byPrefix = items.Select((item, n) => (Key: Key(item.Normal), n)).GroupBy(x => x.Key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(x => x.n).ToArray());
        _order = [.. Enumerable.Range(0, items.Count).OrderBy(n => items[n].Normal, StringComparer.Ordinal)];
        _sorted = [.. _order.Select(n => items[n].Normal)];
    }

    /// <summary>Number of lists.</summary>
    public int ListCount { get; }

    /// <summary>What a hit stands for.</summary>
    public AnnexCode Code(in CodeHit hit) => _items[hit.Item].Code;

    /// <summary>The list of a hit.</summary>
    public int List(in CodeHit hit) => _items[hit.Item].List;

    /// <summary>Finds the lists that a declared code falls under, or may fall under, on a day.</summary>
    public CodeHits Find(string declared, DateOnly asOf)
    {
        var hits = new CodeHits(ListCount);
        for (var length = 2; length <= declared.Length; length++)
        {
            if (_byPrefix.TryGetValue(Key(declared.AsSpan(0, length)), out var items))
            {
                foreach (var n in items)
                {
                    Add(hits, n, _items[n].Code.Partial ? CodeRelation.Part : CodeRelation.Whole, asOf);
                }
            }
        }

        for (var at = FirstAfter(declared); at < _sorted.Length && _sorted[at].StartsWith(declared, StringComparison.Ordinal); at++)
        {
            if (_sorted[at].Length > declared.Length)
            {
                Add(hits, _order[at], CodeRelation.Shorter, asOf);
            }
        }

        return hits;
    }

    private void Add(CodeHits hits, int n, CodeRelation relation, DateOnly asOf)
    {
        if (_items[n].Validity.Holds(asOf))
        {
            hits.Add(new CodeHit(n, relation), _items[n].List);
        }
    }

    private int FirstAfter(string declared)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(_sorted[middle], declared) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static ulong Key(ReadOnlySpan<char> digits)
    {
        ulong key = 1;
        foreach (var c in digits)
        {
            key = key * 10 + (ulong)(c - '0');
        }

        return key;
    }

    private readonly record struct Item(int List, AnnexCode Code, string Normal, Validity Validity);

    /// <summary>Collects lists.</summary>
    public sealed class Builder
    {
        private readonly List<Item> _items = [];
        private readonly Dictionary<string, int> _byKey = new(StringComparer.Ordinal);
        private int _lists;

        /// <summary>Adds a list of codes and gives its number. The same prefixes twice are one list.</summary>
        public int Add(IReadOnlyList<string> prefixes)
        {
            var key = string.Join(',', prefixes);
            if (!_byKey.TryGetValue(key, out var number))
            {
                number = Add([.. prefixes.Select(p => new AnnexCode(p, false, "", "", "", ""))]);
                _byKey.Add(key, number);
            }

            return number;
        }

        /// <summary>Adds the codes of an annex and gives the list's number.</summary>
        public int Add(IReadOnlyList<AnnexCode> codes)
        {
            foreach (var code in codes)
            {
                _items.Add(new Item(_lists, code, Normal(code.Code), Validity.Of(code.Since, code.Until)));
            }

            return _lists++;
        }

        /// <summary>Compiles what was added.</summary>
        public CodeIndex Build() => new(_items, _lists);

        private static string Normal(string code)
        {
            var normal = code.Length == 8 && code.EndsWith("00", StringComparison.Ordinal) ? code[..6] : code;
            return normal.Length == 6 && normal.EndsWith("00", StringComparison.Ordinal) ? normal[..4] : normal;
        }
    }
}
