namespace DualUseScreening.Screening.Law;

/// <summary>A set of two-letter country codes: one bit each. Immutable once built.</summary>
public sealed class CountrySet
{
    private const int Words = 11;
    private readonly ulong[] _bits = new ulong[Words];

    /// <summary>No country.</summary>
    public static readonly CountrySet Empty = new(Array.Empty<string>());

    /// <summary>Every code of two letters.</summary>
    public static readonly CountrySet Everywhere = All();

    /// <summary>A set of codes; anything that is no two-letter code is passed over.</summary>
    public CountrySet(IEnumerable<string> codes)
    {
        foreach (var code in codes)
        {
            var number = Number(code);
            if (number >= 0)
            {
                _bits[number >> 6] |= 1UL << (number & 63);
            }
        }
    }

    private CountrySet(ulong[] bits) => _bits = bits;

    /// <summary>Codes in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
            {
                count += System.Numerics.BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Whether a code is in the set. No code never is.</summary>
    public bool Contains(string code)
    {
        var number = Number(code);
        return number >= 0 && (_bits[number >> 6] & (1UL << (number & 63))) != 0;
    }

    /// <summary>All codes of either set.</summary>
    public CountrySet Union(CountrySet other) => Combine(other, static (a, b) => a | b);

    /// <summary>The codes of this set that are not in the other.</summary>
    public CountrySet Without(CountrySet other) => Combine(other, static (a, b) => a & ~b);

    /// <summary>Numbers of the codes, ascending; see <see cref="Number"/>.</summary>
    public IEnumerable<int> Numbers()
    {
        for (var n = 0; n < 26 * 26; n++)
        {
            if ((_bits[n >> 6] & (1UL << (n & 63))) != 0)
            {
                yield return n;
            }
        }
    }

    /// <summary>Number of a code, 0 to 675; −1 for anything that is no two upper-case letters.</summary>
    internal static int Number(string code) =>
        code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1])
            ? (code[0] - 'A') * 26 + (code[1] - 'A')
            : -1;

    private CountrySet Combine(CountrySet other, Func<ulong, ulong, ulong> combine)
    {
        var bits = new ulong[Words];
        for (var i = 0; i < Words; i++)
        {
            bits[i] = combine(_bits[i], other._bits[i]);
        }

        return new CountrySet(bits);
    }

    private static CountrySet All()
    {
        var bits = new ulong[Words];
        Array.Fill(bits, ulong.MaxValue);
        bits[Words - 1] = (1UL << (26 * 26 - 64 * (Words - 1))) - 1;
        return new CountrySet(bits);
    }
}
