using System.Text;
using AnyAscii;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>Writes romanised names back in a script: Cyrillic for Slavic names, Han for Chinese people, Hangul for Korean ones.</summary>
internal sealed class OtherScripts
{
    private static readonly (string Latin, string Cyrillic)[] Cyrillic =
    [
        ("shch", "щ"), ("yev", "ев"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("ch", "ч"), ("sh", "ш"), ("yu", "ю"), ("ya", "я"), ("yo", "ё"), ("iy", "ий"), ("yy", "ый"), ("ye", "е"), ("ey", "ей"), ("ay", "ай"), ("oy", "ой"), ("x", "кс"),
        ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "й"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "ы"), ("z", "з"),
    ];

    private readonly Dictionary<string, char> han = [];
    private readonly Dictionary<string, char> hangul = [];

    public OtherScripts()
    {
        for (char c = '\u4E00'; c < '\u9FA5'; c++)
        {
            han.TryAdd(c.ToString().Transliterate().ToLowerInvariant(), c);
        }

        for (char c = '\uAC00'; c < '\uD7A4'; c++)
        {
            hangul.TryAdd(c.ToString().Transliterate().ToLowerInvariant(), c);
        }
    }

    public string? Of(string name, PartyEntry entry)
    {
        string country = entry.Countries.Count > 0 ? entry.Countries[0] : "";
        return country switch
        {
            "RU" or "BY" when entry.Kind == PartyKind.Person && name.All(c => char.IsAsciiLetter(c) || c is ' ' or ',' or '-' or '\'') => ToCyrillic(name.Replace("'", "", StringComparison.Ordinal)),
            "CN" when entry.Kind == PartyKind.Person => Syllables(name, han),
            "KP" when entry.Kind == PartyKind.Person => Syllables(name, hangul),
            _ => null,
        };
    }

    private static string ToCyrillic(string name)
    {
        string text = name.ToLowerInvariant();
        var result = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            int before = at;
            foreach ((string latin, string cyrillic) in Cyrillic)
            {
                if (string.CompareOrdinal(text, at, latin, 0, latin.Length) == 0)
                {
                    result.Append(cyrillic);
                    at += latin.Length;
                    break;
                }
            }

            if (at == before)
            {
                result.Append(text[at++]);
            }
        }

        return result.ToString();
    }

    private static string? Syllables(string name, Dictionary<string, char> table)
    {
        var result = new StringBuilder();
        foreach (string word in name.ToLowerInvariant().Split([' ', ',', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            for (int at = 0; at < word.Length;)
            {
                int length = Math.Min(6, word.Length - at);
                while (length > 0 && !table.ContainsKey(word.Substring(at, length)))
                {
                    length--;
                }

                if (length == 0)
                {
                    return null;
                }

                result.Append(table[word.Substring(at, length)]);
                at += length;
            }
        }

        return result.Length is >= 2 and <= 5 ? result.ToString() : null;
    }
}
