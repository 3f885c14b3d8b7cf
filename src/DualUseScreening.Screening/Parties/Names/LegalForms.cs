using System.Collections.Frozen;
using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>
/// Legal forms of companies in the languages that exporters meet, long and short, as folded words. A form is taken off a name before
/// it is compared; which form it was is kept as a feature.
/// </summary>
internal static class LegalForms
{
    public const int MaxWords = 8;

    private static readonly FrozenDictionary<ulong, LegalForm> Phrases = Build();
    private static readonly FrozenSet<ulong> FirstWords = BuildFirstWords();

    /// <summary>Whether some form starts with this word (by <see cref="AsciiHash"/>).</summary>
    public static bool CanStart(ulong word) => FirstWords.Contains(word);

    /// <summary>The form with these words, joined by one space, by their <see cref="AsciiHash"/>.</summary>
    public static bool TryGet(ulong phrase, out LegalForm form) => Phrases.TryGetValue(phrase, out form);

    private static FrozenDictionary<ulong, LegalForm> Build()
    {
        var map = new Dictionary<ulong, LegalForm>();
        foreach ((uint kind, string[] phrases) in LegalFormPhrases.All)
        {
            foreach (string phrase in phrases)
            {
                int words = phrase.AsSpan().Count(' ') + 1;
                bool edgeOnly = words == 1 && phrase.Length <= 2;
                map.TryAdd(AsciiHash.Of(Encoding.ASCII.GetBytes(phrase)), new LegalForm(kind, words, edgeOnly));
            }
        }

        return map.ToFrozenDictionary();
    }

    private static FrozenSet<ulong> BuildFirstWords()
    {
        var set = new HashSet<ulong>();
        foreach ((_, string[] phrases) in LegalFormPhrases.All)
        {
            foreach (string phrase in phrases)
            {
                int space = phrase.IndexOf(' ', StringComparison.Ordinal);
                set.Add(AsciiHash.Of(Encoding.ASCII.GetBytes(space < 0 ? phrase : phrase[..space])));
            }
        }

        return set.ToFrozenSet();
    }
}

/// <summary>A legal form that was read.</summary>
/// <param name="Kind">One bit of <see cref="LegalFormPhrases"/>.</param>
/// <param name="Words">Words of the phrase.</param>
/// <param name="EdgeOnly">True for forms of two letters: they count at the start or end of a name only.</param>
internal readonly record struct LegalForm(uint Kind, int Words, bool EdgeOnly);
