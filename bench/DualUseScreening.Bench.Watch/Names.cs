namespace DualUseScreening.Bench.Watch;

/// <summary>Names of firms that nobody has, from syllables, the same for the same seed.</summary>
internal sealed class Names(int seed)
{
    private static readonly string[] Syllables =
        ["ba", "ren", "tol", "mi", "ka", "dor", "vel", "is", "ano", "gur", "pe", "shi", "lau", "zem", "ot", "fri", "nok", "hal", "ur", "sta", "bel", "qui", "mar", "jo", "ven"];

    private static readonly string[] Trades = ["Trading", "Electronics", "Logistics", "Industries", "Optics", "Shipping", "Engineering", "Import Export", "Technologies", "Marine"];
    private static readonly string[] Forms = ["LLC", "GmbH", "NV", "SA", "Ltd", "FZE", "BV", "Co", "SRL", "AS"];
    private static readonly string[] Countries = ["BE", "NL", "FR", "DE", "CH", "AE", "TR", "IN", "US", "KZ", "RS", "SG", "HK", "VN", "BR"];

    private readonly Random _random = new(seed);

    /// <summary>A name of one or two coined words, a trade and a legal form.</summary>
    public string Next() => $"{Word()}{(_random.Next(2) == 0 ? "" : " " + Word())} {Trades[_random.Next(Trades.Length)]} {Forms[_random.Next(Forms.Length)]}";

    public string Country() => Countries[_random.Next(Countries.Length)];

    /// <summary>The name as somebody writes it who is not careful: a letter changed, left out, twice, or the words the other way round.</summary>
    public string WithSlip(string name)
    {
        var words = name.Split(' ');
        var at = _random.Next(1, words[0].Length - 1);
        words[0] = _random.Next(4) switch
        {
            0 => words[0].Remove(at, 1),
            1 => words[0].Insert(at, words[0][at].ToString()),
            2 => words[0][..at] + (char)('a' + _random.Next(26)) + words[0][(at + 1)..],
            _ => words[0],
        };
        return string.Join(' ', _random.Next(5) == 0 ? [.. words[1..], words[0]] : words);
    }

    private string Word()
    {
        var word = string.Concat(Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Syllables[_random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
