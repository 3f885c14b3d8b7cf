using System.Collections.Frozen;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>Units by every spelling. Case tells <c>mW</c> from <c>MW</c>; where the exact case is unknown, any case will do.</summary>
public sealed class UnitTable
{
    private readonly FrozenDictionary<string, Unit> _exact;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> _exactLookup;
    private readonly FrozenDictionary<string, Unit> _anyCase;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> _anyCaseLookup;
    private readonly FrozenDictionary<string, Unit>.AlternateLookup<ReadOnlySpan<char>> _oneCaseLookup;
    private readonly FrozenDictionary<string, int> _dimensions;
    private readonly FrozenDictionary<(int Of, int By), int> _rates;
    private readonly int _longest;

    /// <summary>Compiles the units of a release.</summary>
    public UnitTable(IReadOnlyList<UnitContent> units)
    {
        var dimensions = new Dictionary<string, int>(StringComparer.Ordinal);
        var exact = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var anyCase = new Dictionary<string, Unit>(StringComparer.OrdinalIgnoreCase);
        foreach (var content in units)
        {
            if (!dimensions.TryGetValue(content.Dimension, out var dimension))
            {
                dimension = dimensions.Count + 1;
                dimensions.Add(content.Dimension, dimension);
            }

            var unit = new Unit(content.Ucum, dimension, content.Factor, content.Offset, content.Logarithmic) { Thousands = content.Thousands };
            Add(exact, anyCase, content.Ucum, unit);
            foreach (var spelling in content.Spellings)
            {
                Add(exact, anyCase, spelling, unit);
            }
        }

        _rates = FindRates(units, exact);
        _exact = exact.ToFrozenDictionary(StringComparer.Ordinal);
        _anyCase = anyCase.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _dimensions = dimensions.ToFrozenDictionary(StringComparer.Ordinal);
        _exactLookup = _exact.GetAlternateLookup<ReadOnlySpan<char>>();
        _oneCaseLookup = FindTwins(exact).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _anyCaseLookup = _anyCase.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = exact.Keys.Max(k => k.Length);
    }

    private static void Add(Dictionary<string, Unit> exact, Dictionary<string, Unit> anyCase, string spelling, Unit unit)
    {
        if (!exact.TryAdd(spelling, unit) && exact[spelling].Dimension != unit.Dimension)
        {
            exact[spelling] = exact[spelling] with { Alternatives = [.. exact[spelling].Alternatives, unit] };
        }

        anyCase.TryAdd(spelling, unit);
    }

    // MW and mW, NM and Nm: what letters of one case may mean besides what the table says of them.
    private static Dictionary<string, Unit> FindTwins(Dictionary<string, Unit> exact)
    {
        var twins = new Dictionary<string, Unit>(StringComparer.OrdinalIgnoreCase);
        foreach (var spellings in exact.Where(u => u.Key.Length > 1).GroupBy(u => u.Key, StringComparer.OrdinalIgnoreCase))
        {
            var units = spellings.SelectMany(s => s.Value.Alternatives.Prepend(s.Value)).DistinctBy(u => u.Ucum).ToList();
            if (spellings.Select(s => s.Value.Ucum).Distinct(StringComparer.Ordinal).Count() < 2)
            {
                continue;
            }

            var first = units[0];
            var twin = units.Skip(1).FirstOrDefault(u => u.Dimension == first.Dimension && !u.Logarithmic && u.Offset == 0);
            twins.Add(spellings.Key, first with
            {
                Alternatives = [.. units.Where(u => u.Dimension != first.Dimension)],
                TwinFactor = twin is null ? 0 : twin.Factor / first.Factor,
            });
        }

        return twins;
    }

    /// <summary>Number of the dimension without unit.</summary>
    public const int Dimensionless = 0;

    /// <summary>The unit with an exact symbol or spelling; null if there is none.</summary>
    public Unit? Find(string symbol) => _exact.GetValueOrDefault(symbol);

    /// <summary>Number of a dimension; −1 if there is none.</summary>
    public int Dimension(string name) => _dimensions.GetValueOrDefault(name, -1);

    /// <summary>A unit over another, such as grams an hour, where the table has any unit of that kind; null if not.</summary>
    public Unit? Rate(Unit unit, Unit by)
    {
        if (unit.Logarithmic || by.Logarithmic || unit.Offset != 0)
        {
            return null;
        }

        if (_exact.TryGetValue(unit.Ucum + "/" + by.Ucum, out var known))
        {
            return known;
        }

        return _rates.TryGetValue((unit.Dimension, by.Dimension), out var dimension)
            ? new Unit(unit.Ucum + "/" + by.Ucum, dimension, unit.Factor / by.Factor, 0, false) { Thousands = unit.Thousands }
            : null;
    }

    // Of kg/h: the dimensions of kg and h lead to that of kg/h.
    private static FrozenDictionary<(int Of, int By), int> FindRates(IReadOnlyList<UnitContent> units, Dictionary<string, Unit> exact)
    {
        var rates = new Dictionary<(int Of, int By), int>();
        foreach (var content in units)
        {
            var slash = content.Ucum.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0 && exact.TryGetValue(content.Ucum[..slash], out var of) && exact.TryGetValue(content.Ucum[(slash + 1)..], out var by)
                && exact.TryGetValue(content.Ucum, out var rate) && Math.Abs(rate.Factor * by.Factor / of.Factor - 1) < 1e-6)
            {
                rates[(of.Dimension, by.Dimension)] = rate.Dimension;
            }
        }

        return rates.ToFrozenDictionary();
    }

    /// <summary>The longest unit at the start of a text, ending where a word ends.</summary>
    /// <param name="text">Text that begins with the unit.</param>
    /// <param name="length">Number of characters it takes.</param>
    /// <param name="hasCase">Whether upper and lower case mean something.</param>
    public Unit? Read(ReadOnlySpan<char> text, out int length, bool hasCase = true)
    {
        for (var n = Math.Min(_longest, text.Length); n > 0; n--)
        {
            if (n < text.Length && IsInside(text, n))
            {
                continue;
            }

            var part = text[..n];
            if ((!hasCase && _oneCaseLookup.TryGetValue(part, out var unit)) || _exactLookup.TryGetValue(part, out unit) || _anyCaseLookup.TryGetValue(part, out unit))
            {
                length = n;
                return unit;
            }
        }

        length = 0;
        return null;
    }

    // The unit may not end inside a word.
    private static bool IsInside(ReadOnlySpan<char> text, int n)
    {
        var next = text[n];
        if (char.IsLetter(next) || next is '²' or '³' or '√')
        {
            return char.IsLetter(text[n - 1]) || text[n - 1] is '°';
        }

        return char.IsDigit(next) && char.IsLetter(text[n - 1]);
    }
}
