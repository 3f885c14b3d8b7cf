using System.Collections.Frozen;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods.Figures;

/// <summary>The words that qualify figures, join ranges and spell numbers, from <c>data/vocabulary/wording.yaml</c>.</summary>
public sealed class Wording
{
    private const int MostWords = 3;

    private readonly FrozenDictionary<string, Qualifier> _qualifiers;
    private readonly FrozenDictionary<string, Qualifier>.AlternateLookup<ReadOnlySpan<char>> _qualifierLookup;
    private readonly FrozenDictionary<string, Qualifier>.AlternateLookup<ReadOnlySpan<char>> _trailingLookup;
    private readonly FrozenDictionary<string, int> _numbers;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numberLookup;
    private readonly FrozenDictionary<string, double> _multipliers;
    private readonly FrozenDictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> _multiplierLookup;
    private readonly FrozenSet<string> _per;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _perLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _ofLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _standardLookup;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _acrossLookup;
    private readonly FrozenSet<string> _ranges;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _rangeLookup;

    /// <summary>Compiles the words of a release: ids <c>up-to</c>, <c>less-than</c>, <c>at-least</c>, <c>more-than</c>,
    /// <c>or-less</c>, <c>or-more</c>, <c>range</c>, <c>standard</c>, <c>across</c>, <c>per</c>, <c>of</c>, <c>times-1eN</c> and <c>number-N</c>.</summary>
    public Wording(IReadOnlyList<WordingContent> words)
    {
        var qualifiers = new Dictionary<string, Qualifier>(StringComparer.Ordinal);
        var trailing = new Dictionary<string, Qualifier>(StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var multipliers = new Dictionary<string, double>(StringComparer.Ordinal);
        var per = new HashSet<string>(StringComparer.Ordinal);
        var of = new HashSet<string>(StringComparer.Ordinal);
        var ranges = new HashSet<string>(StringComparer.Ordinal);
        var across = new HashSet<string>(StringComparer.Ordinal);
        var standards = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, list) in words)
        {
            foreach (var word in list)
            {
                var folded = Folding.Fold(word);
                switch (id)
                {
                    case "up-to": qualifiers[folded] = Qualifier.UpTo; break;
                    case "less-than": qualifiers[folded] = Qualifier.LessThan; break;
                    case "at-least": qualifiers[folded] = Qualifier.AtLeast; break;
                    case "more-than": qualifiers[folded] = Qualifier.MoreThan; break;
                    case "or-less": trailing[folded] = Qualifier.UpTo; break;
                    case "or-more": trailing[folded] = Qualifier.AtLeast; break;
                    case "range": ranges.Add(folded); break;
                    case "across": across.Add(folded); break;
                    case "standard": standards.Add(folded); break;
                    case "per": per.Add(folded); break;
                    case "of": of.Add(folded); break;
                    case ['t', 'i', 'm', 'e', 's', '-', .. var factor]:
                        multipliers[folded] = double.Parse(factor, System.Globalization.CultureInfo.InvariantCulture);
                        break;
                    default:
                        numbers[folded] = int.Parse(id.AsSpan("number-".Length), System.Globalization.CultureInfo.InvariantCulture);
                        break;
                }
            }
        }

        _qualifiers = qualifiers.ToFrozenDictionary(StringComparer.Ordinal);
        _qualifierLookup = _qualifiers.GetAlternateLookup<ReadOnlySpan<char>>();
        _trailingLookup = trailing.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _numbers = numbers.ToFrozenDictionary(StringComparer.Ordinal);
        _numberLookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _multipliers = multipliers.ToFrozenDictionary(StringComparer.Ordinal);
        _multiplierLookup = _multipliers.GetAlternateLookup<ReadOnlySpan<char>>();
        _per = per.ToFrozenSet(StringComparer.Ordinal);
        _perLookup = _per.GetAlternateLookup<ReadOnlySpan<char>>();
        _ofLookup = of.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _acrossLookup = across.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _standardLookup = standards.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _ranges = ranges.ToFrozenSet(StringComparer.Ordinal);
        _rangeLookup = _ranges.GetAlternateLookup<ReadOnlySpan<char>>();
        NumberWords = [.. numbers.Select(n => (n.Key, n.Value)).OrderBy(n => n.Key, StringComparer.Ordinal)];
    }

    /// <summary>Folded words that spell a number.</summary>
    public IReadOnlyList<(string Word, int Value)> NumberWords { get; }

    /// <summary>Whether a folded word joins the ends of a range.</summary>
    public bool IsRange(ReadOnlySpan<char> folded) => _rangeLookup.Contains(folded);

    /// <summary>Whether a folded word says that a diameter follows.</summary>
    public bool IsAcross(ReadOnlySpan<char> folded) => _acrossLookup.Contains(folded);

    /// <summary>Whether a folded word is an issuer of standards.</summary>
    public bool IsStandard(ReadOnlySpan<char> folded) => _standardLookup.Contains(folded);

    /// <summary>Whether a folded word stands between a unit and what it is a rate of.</summary>
    public bool IsPer(ReadOnlySpan<char> folded) => _perLookup.Contains(folded);

    /// <summary>Whether a folded word stands between a word that multiplies and the unit: <c>5 millions de pixels</c>.</summary>
    public bool IsOf(ReadOnlySpan<char> folded) => _ofLookup.Contains(folded);

    /// <summary>What a folded word multiplies the number before it by; 0 for a word that does not.</summary>
    public double Multiplier(ReadOnlySpan<char> folded) => _multiplierLookup.TryGetValue(folded, out var factor) ? factor : 0;

    /// <summary>The number that a folded word spells; 0 for none.</summary>
    public int Number(ReadOnlySpan<char> folded) => _numberLookup.TryGetValue(folded, out var n) ? n : 0;

    /// <summary>How the words before a figure qualify it: one to three words that end right before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The word that the figure begins with.</param>
    /// <param name="words">How many words they are.</param>
    public Qualifier Before(TokenisedText text, int token, out int words)
    {
        for (words = Math.Min(MostWords, token); words >= 1; words--)
        {
            if (Find(_qualifierLookup, text, token - words, words) is not Qualifier.None and var qualifier)
            {
                return qualifier;
            }
        }

        return Qualifier.None;
    }

    /// <summary>How the words behind a figure qualify it, as in <c>5 kW or more</c>: one to three words from a token on.</summary>
    public Qualifier After(TokenisedText text, int token)
    {
        for (var words = Math.Min(MostWords, text.Count - token); words >= 1; words--)
        {
            if (Find(_trailingLookup, text, token, words) is not Qualifier.None and var qualifier)
            {
                return qualifier;
            }
        }

        return Qualifier.None;
    }

    private static Qualifier Find(
        FrozenDictionary<string, Qualifier>.AlternateLookup<ReadOnlySpan<char>> among, TokenisedText text, int first, int words)
    {
        Span<char> joined = stackalloc char[64];
        var length = 0;
        for (var t = first; t < first + words; t++)
        {
            var folded = text.Folded(t);
            if (length + folded.Length + 1 > joined.Length)
            {
                return Qualifier.None;
            }

            if (length > 0)
            {
                joined[length++] = ' ';
            }

            folded.CopyTo(joined[length..]);
            length += folded.Length;
        }

        return among.TryGetValue(joined[..length], out var qualifier) ? qualifier : Qualifier.None;
    }
}
