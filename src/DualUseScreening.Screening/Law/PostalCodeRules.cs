using System.Collections.Frozen;
using System.Globalization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Law;

/// <summary>Recognises postal codes in an address by their shape in each country, and compares them with prefixes and ranges.</summary>
internal static class PostalCodeRules
{
    // Number of digits where data files tell territories or regions by them.
    private static readonly FrozenDictionary<string, int> Digits =
        "BE CH DK GL NO PT SJ".Split(' ').Select(c => (Country: c, Digits: 4))
            .Concat("AX BL DE ES FI FR GF GP GR IT MC MF MQ NC PF PM RE SM TF UA VA WF YT".Split(' ').Select(c => (Country: c, Digits: 5)))
            .Append(("RU", 6))
            .ToFrozenDictionary(x => x.Item1, x => x.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Boxes =
        FrozenSet.ToFrozenSet(["bp", "box", "pob", "postbus", "postfach", "cs", "apartado", "casella", "boite"], StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BoxLookup = Boxes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word of an address can be a postal code of a country.</summary>
    public static bool HasShape(TokenisedText text, int token, string country) =>
        text[token].IsNumber && Digits.TryGetValue(country, out var digits) && text[token].Length == digits
        && !(token > 0 && BoxLookup.Contains(text.Folded(token - 1)));

    /// <summary>Whether a word of an address is a postal code of a country that begins as a rule says, or lies in its range.</summary>
    public static bool Matches(TokenisedText text, int token, string country, string rule)
    {
        var word = text.Folded(token);
        if (!char.IsAsciiDigit(rule[0]))
        {
            // BT1, GX11: letters, then a digit.
            return word.Length > rule.Length - 1 && word.StartsWith(rule, StringComparison.OrdinalIgnoreCase)
                && (word.Length == rule.Length ? char.IsAsciiDigit(word[^1]) : char.IsAsciiDigit(word[rule.Length]) || char.IsAsciiDigit(rule[^1]));
        }

        if (!HasShape(text, token, country))
        {
            return false;
        }

        var dash = rule.IndexOf('-');
        if (dash < 0)
        {
            return word.StartsWith(rule, StringComparison.Ordinal);
        }

        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && int.Parse(rule.AsSpan(0, dash), CultureInfo.InvariantCulture) <= code
            && code <= int.Parse(rule.AsSpan(dash + 1), CultureInfo.InvariantCulture);
    }
}
