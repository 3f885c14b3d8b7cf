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
    private static readonly FrozenSet<ulong> SingleWords = BuildSingleWords();

    /// <summary>Whether some form starts with this word (by <see cref="AsciiHash"/>).</summary>
    public static bool CanStart(ulong word) => FirstWords.Contains(word);

    /// <summary>The form with these words, joined by one space, by their <see cref="AsciiHash"/>.</summary>
    public static bool TryGet(ulong phrase, out LegalForm form) => Phrases.TryGetValue(phrase, out form);

    /// <summary>
    /// Words of legal forms, and neighbours of them written as one, that say little wherever they stand: a spoilt "liabilty" is recognised by likeness to one of these.
    /// </summary>
    public static IReadOnlyList<string> Words { get; } = BuildWords();

    /// <summary>Forms that are found glued to the end or the start of a name, longest first.</summary>
    public static IReadOnlyList<byte[]> Affixes { get; } = Array.ConvertAll(
        "limitedliabilitycompany jointstockcompany privatelimited companylimited corporation private corp limited company sdnbhd coltd pteltd pvtltd pvt pte sdn dmcc ltda sarl gmbh fzco ltd llc inc jsc ojsc pjsc cjsc ooo oao zao pao plc srl spa fze doo sal ao sa nv bv ag co".Split(' '),
        Encoding.ASCII.GetBytes);

    /// <summary>Whether a word, by its <see cref="AsciiHash"/>, is one of <see cref="Words"/>.</summary>
    public static bool IsWord(ulong word) => SingleWords.Contains(word);

    private static FrozenSet<ulong> BuildSingleWords()
    {
        var set = new HashSet<ulong>();
        foreach (string word in BuildWords())
        {
            set.Add(AsciiHash.Of(Encoding.ASCII.GetBytes(word)));
        }

        return set.ToFrozenSet();
    }

    private static string[] BuildWords()
    {
        var except = new HashSet<string>(StringComparer.Ordinal)
        {
            "general", "and", "sons", "brothers", "bros", "free", "zone", "trading", "organization", "organisation", "society", "institution", "budgetary", "fils", "firm", "coop", "holding", "offshore", "shore", "ministry", "individual", "state",
        };
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((_, string[] phrases) in LegalFormPhrases.All)
        {
            foreach (string phrase in phrases)
            {
                string[] parts = phrase.Split(' ');
                for (int i = 0; i < parts.Length; i++)
                {
                    if (parts[i].Length >= (parts.Length == 1 ? 3 : 5) && !except.Contains(parts[i]))
                    {
                        words.Add(parts[i]);
                    }

                    if (i > 0 && parts[i - 1].Length + parts[i].Length >= 6 && !except.Contains(parts[i]) && !except.Contains(parts[i - 1]))
                    {
                        words.Add(parts[i - 1] + parts[i]);
                    }
                }
            }
        }

        return [.. words];
    }

    private static FrozenDictionary<ulong, LegalForm> Build()
    {
        var map = new Dictionary<ulong, LegalForm>();
        foreach ((uint kind, string[] phrases) in LegalFormPhrases.All)
        {
            foreach (string phrase in phrases)
            {
                int words = phrase.AsSpan().Count(' ') + 1;
                bool edgeOnly = words == 1 && phrase.Length <= 2 && phrase != "co";
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
