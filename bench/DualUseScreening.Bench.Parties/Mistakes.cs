using System.Text;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>
/// A second way to spoil names, written apart from <see cref="Corruptions"/>, so that a score is not fitted to one model of mistakes: fingers that hit the key beside,
/// letters doubled and swallowed, letters that look alike to a scanner, standards of romanisation, names written as they are heard in another alphabet.
/// Each gives null where a name does not lend itself to it.
/// </summary>
internal static class Mistakes
{
    private static readonly string[] Keyboard = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    private static readonly (string From, string To)[] LookAlike = [("rn", "m"), ("m", "rn"), ("l", "i"), ("i", "l"), ("o", "0"), ("cl", "d"), ("e", "c"), ("u", "v"), ("h", "b"), ("s", "5"), ("b", "8"), ("vv", "w")];

    private static readonly string[] Forms =
    [
        "Oy", "AB", "ApS", "A/S", "d.o.o.", "s.r.o.", "Kft.", "Sp. z o.o.", "SIA", "UAB", "OÜ", "EOOD", "S.L.", "Lda", "S.p.A.", "B.V.", "GmbH & Co. KG", "Sdn Bhd", "Pte. Ltd.", "Pty Ltd", "K.K.", "Co., Ltd", "PT", "W.L.L.", "FZ-LLC", "FZCO", "SAL", "P.J.S.C.", "TOO", "TOV", "MChJ", "S.A. de C.V.", "Ltda", "plc", "Inc.", "Corp.",
        "LLP", "ООО", "АО", "ПАО", "有限公司", "주식회사", "株式会社",
    ];

    /// <summary>Cyrillic by what it is written as in passports (ICAO), by ISO 9 without diacritics as papers print it, by the French and by the German press.</summary>
    private static readonly (string Cyrillic, string[] Latin)[] Slavic =
    [
        ("щ", ["shch", "sc", "chtch", "schtsch"]), ("ж", ["zh", "z", "j", "sch"]), ("х", ["kh", "h", "kh", "ch"]), ("ц", ["ts", "c", "ts", "z"]), ("ч", ["ch", "c", "tch", "tsch"]), ("ш", ["sh", "s", "ch", "sch"]), ("ю", ["iu", "ju", "iou", "ju"]), ("я", ["ia", "ja", "ia", "ja"]), ("ё", ["e", "e", "io", "jo"]),
        ("й", ["i", "j", "i", "j"]), ("ы", ["y", "y", "y", "y"]), ("у", ["u", "u", "ou", "u"]), ("в", ["v", "v", "v", "w"]), ("з", ["z", "z", "z", "s"]), ("кс", ["ks", "ks", "x", "x"]),
        ("а", ["a"]), ("б", ["b"]), ("г", ["g"]), ("д", ["d"]), ("е", ["e"]), ("и", ["i"]), ("к", ["k"]), ("л", ["l"]), ("м", ["m"]), ("н", ["n"]), ("о", ["o"]), ("п", ["p"]), ("р", ["r"]), ("с", ["s"]), ("т", ["t"]), ("ф", ["f"]), ("э", ["e"]), ("ь", [""]),
    ];

    private static readonly (string Pinyin, string Wade)[] Chinese =
    [
        ("zhi", "chih"), ("shi", "shih"), ("chi", "ch'ih"), ("zi", "tzu"), ("ci", "tz'u"), ("si", "szu"), ("xi", "hsi"), ("xu", "hsu"), ("xia", "hsia"), ("xie", "hsieh"), ("zh", "ch"), ("ch", "ch'"), ("j", "ch"), ("q", "ch'"), ("x", "hs"), ("z", "ts"), ("c", "ts'"), ("b", "p"), ("d", "t"), ("g", "k"), ("p", "p'"), ("t", "t'"), ("k", "k'"), ("r", "j"),
    ];

    private static readonly (string From, string To)[] Arabic =
    [
        ("mohammed", "mouhamed"), ("muhammad", "mehmed"), ("abdul", "abdoul"), ("abd al-", "abdel "), ("al-", "el "), ("sh", "ch"), ("kh", "j"), ("gh", "g"), ("th", "s"), ("dh", "z"), ("oo", "ou"), ("u", "ou"), ("q", "gh"), ("w", "ou"), ("j", "g"), ("ay", "ei"), ("aw", "ow"), ("iyya", "ia"), ("y", "i"), ("ee", "i"), ("ah ", "a "),
    ];

    private static readonly (string Mccune, string Revised)[] Korean =
    [
        ("kim", "gim"), ("pak", "bak"), ("ri", "i"), ("choe", "choi"), ("chong", "jeong"), ("jong", "jeong"), ("chol", "cheol"), ("song", "seong"), ("yong", "yeong"), ("kyong", "gyeong"), ("hyok", "hyeok"), ("hyon", "hyeon"), ("un", "eun"), ("kuk", "guk"), ("kwang", "gwang"), ("kang", "gang"), ("tok", "deok"), ("pong", "bong"), ("il", "il"), ("chun", "jun"), ("sok", "seok"), ("myong", "myeong"), ("pyong", "byeong"),
    ];

    private static readonly (string Latin, string Arabic)[] ToArabic =
    [
        ("sh", "ش"), ("ch", "تش"), ("kh", "خ"), ("gh", "غ"), ("th", "ث"), ("dh", "ذ"), ("zh", "ج"), ("ou", "و"), ("oo", "و"), ("ee", "ي"), ("ph", "ف"), ("a", "ا"), ("b", "ب"), ("c", "ك"), ("d", "د"), ("e", "ي"), ("f", "ف"), ("g", "ج"), ("h", "ه"), ("i", "ي"), ("j", "ج"), ("k", "ك"), ("l", "ل"), ("m", "م"), ("n", "ن"), ("o", "و"), ("p", "ب"), ("q", "ق"), ("r", "ر"), ("s", "س"), ("t", "ت"), ("u", "و"), ("v", "ف"), ("w", "و"), ("x", "كس"), ("y", "ي"), ("z", "ز"),
    ];

    private static readonly (string Latin, string Greek)[] ToGreek =
    [
        ("sh", "σ"), ("ch", "τσ"), ("kh", "χ"), ("th", "θ"), ("ph", "φ"), ("ou", "ου"), ("b", "μπ"), ("d", "ντ"), ("g", "γκ"), ("j", "τζ"), ("a", "α"), ("c", "κ"), ("e", "ε"), ("f", "φ"), ("h", "χ"), ("i", "ι"), ("k", "κ"), ("l", "λ"), ("m", "μ"), ("n", "ν"), ("o", "ο"), ("p", "π"), ("q", "κ"), ("r", "ρ"), ("s", "σ"), ("t", "τ"), ("u", "ου"), ("v", "β"), ("w", "ου"), ("x", "ξ"), ("y", "ι"), ("z", "ζ"),
    ];

    private static readonly (string Latin, string Hebrew)[] ToHebrew =
    [
        ("sh", "ש"), ("ch", "צ'"), ("kh", "ח"), ("ts", "צ"), ("th", "ת"), ("ph", "פ"), ("ou", "ו"), ("oo", "ו"), ("a", "א"), ("b", "ב"), ("c", "ק"), ("d", "ד"), ("e", ""), ("f", "פ"), ("g", "ג"), ("h", "ה"), ("i", "י"), ("j", "ג'"), ("k", "ק"), ("l", "ל"), ("m", "מ"), ("n", "נ"), ("o", "ו"), ("p", "פ"), ("q", "ק"), ("r", "ר"), ("s", "ס"), ("t", "ט"), ("u", "ו"), ("v", "ו"), ("w", "ו"), ("x", "קס"), ("y", "י"), ("z", "ז"),
    ];

    private static readonly (string Latin, string Cyrillic)[] ToCyrillic =
    [
        ("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("kh", "х"), ("zh", "ж"), ("ts", "ц"), ("th", "т"), ("ph", "ф"), ("ya", "я"), ("yu", "ю"), ("ou", "у"), ("oo", "у"), ("ee", "и"), ("j", "дж"), ("w", "в"), ("x", "кс"), ("q", "к"), ("a", "а"), ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("r", "р"), ("s", "с"), ("t", "т"), ("u", "у"), ("v", "в"), ("y", "й"), ("z", "з"),
    ];

    /// <summary>The kinds of this generator and how each spoils an entry's name.</summary>
    public static readonly (string Kind, Func<PartyEntry, Dice, string?> Spoil)[] Kinds =
    [
        ("one slip", (e, dice) => Slips(Plain(e), dice, false)),
        ("a slip in every token", (e, dice) => Slips(Plain(e), dice, true)),
        ("scanned", (e, dice) => Scanned(Plain(e), dice)),
        ("token dropped", Dropped),
        ("legal form changed", OtherForm),
        ("Cyrillic standards", (e, dice) => e.Kind == PartyKind.Person && From(e, "RU BY UA KZ") ? Write(Write(Plain(e).ToLowerInvariant(), ToCyrillic), Slavic, 1 + dice.Below(3)) : null),
        ("Wade-Giles", (e, _) => e.Kind == PartyKind.Person && From(e, "CN TW HK") ? Syllables(Plain(e), Chinese, true) : null),
        ("Arabic variants", (e, dice) => e.Kind == PartyKind.Person && From(e, "IQ SY LB YE SA LY EG TN DZ MA JO PS KW QA SD SO") ? Variants(Plain(e), dice) : null),
        ("Korean standards", (e, _) => e.Kind == PartyKind.Person && From(e, "KP KR") ? Syllables(Plain(e), Korean, false) : null),
        ("heard in Cyrillic", (e, _) => Heard(e, ToCyrillic)),
        ("heard in Greek", (e, _) => Heard(e, ToGreek)),
        ("heard in Hebrew", (e, _) => e.Kind == PartyKind.Person ? Heard(e, ToHebrew) : null),
        ("heard in Arabic", (e, _) => e.Kind == PartyKind.Person ? Heard(e, ToArabic) : null),
    ];

    private static string Plain(PartyEntry entry) => Corruptions.Plain(entry.PrimaryName);

    private static bool From(PartyEntry entry, string countries) => entry.Countries.Count > 0 && countries.Contains(entry.Countries[0], StringComparison.Ordinal);

    private static string? Slips(string name, Dice dice, bool everywhere)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] spoilt = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 5 && words[i].All(char.IsAsciiLetter))];
        if (spoilt.Length == 0)
        {
            return null;
        }

        foreach (int i in everywhere ? spoilt : [dice.Pick(spoilt)])
        {
            words[i] = Slip(words[i].ToLowerInvariant(), dice);
        }

        return string.Join(' ', words);
    }

    private static string Slip(string word, Dice dice)
    {
        int at = dice.Below(word.Length);
        switch (dice.Below(5))
        {
            case 0:
                string row = Keyboard.First(r => r.Contains(word[at], StringComparison.Ordinal));
                int key = row.IndexOf(word[at], StringComparison.Ordinal);
                return word[..at] + row[key == 0 ? 1 : key == row.Length - 1 || dice.OneIn(2) ? key - 1 : key + 1] + word[(at + 1)..];
            case 1:
                return word.Insert(at, word[at].ToString());
            case 2:
                return word.Remove(at, 1);
            case 3 when at + 1 < word.Length && word[at] != word[at + 1]:
                return word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
            default:
                string near = Keyboard.First(r => r.Contains(word[at], StringComparison.Ordinal));
                return word.Insert(at + 1, near[dice.Below(near.Length)].ToString());
        }
    }

    private static string? Scanned(string name, Dice dice)
    {
        string text = name.ToLowerInvariant();
        List<(int At, string From, string To)> places = [.. LookAlike.SelectMany(l => Enumerable.Range(0, text.Length).Where(i => string.CompareOrdinal(text, i, l.From, 0, l.From.Length) == 0).Select(i => (i, l.From, l.To)))];
        if (places.Count == 0 || name.Length < 8)
        {
            return null;
        }

        (int at, string from, string to) = dice.Pick(places);
        return string.Concat(text.AsSpan(0, at), to, text.AsSpan(at + from.Length));
    }

    /// <summary>A middle name of a person; of a firm a word of trade or a place, not the first word.</summary>
    private static string? Dropped(PartyEntry entry, Dice dice)
    {
        string[] words = entry.PrimaryName.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 3)
        {
            return null;
        }

        int drop = entry.Kind == PartyKind.Person ? words.Length - 1 : 1 + dice.Below(words.Length - 1);
        return words[drop].Length < 3 ? null : string.Join(' ', words.Where((_, i) => i != drop));
    }

    private static string? OtherForm(PartyEntry entry, Dice dice)
    {
        string? bare = entry.Kind == PartyKind.Organisation ? Corruptions.OtherLegalForm(entry.PrimaryName, entry.Kind, new Dice(1)) : null;
        return bare is null ? null : $"{bare[..bare.LastIndexOf(' ')].TrimEnd()} {dice.Pick(Forms)}";
    }

    private static string? Variants(string name, Dice dice)
    {
        string text = name.ToLowerInvariant() + " ";
        int changed = 0;
        int start = dice.Below(Arabic.Length);
        for (int i = 0; i < Arabic.Length && changed < 2; i++)
        {
            (string from, string to) = Arabic[(start + i) % Arabic.Length];
            if (text.Contains(from, StringComparison.Ordinal))
            {
                text = text.Replace(from, to, StringComparison.Ordinal);
                changed++;
            }
        }

        return changed == 0 ? null : text.Trim();
    }

    private static string? Heard(PartyEntry entry, (string, string)[] table) =>
        entry.Kind is PartyKind.Person or PartyKind.Organisation && entry.PrimaryName.All(c => char.IsAsciiLetter(c) || " ,.-'".Contains(c)) ? Write(Plain(entry).ToLowerInvariant().Replace("'", "", StringComparison.Ordinal), table) : null;

    private static string? Syllables(string name, (string From, string To)[] table, bool starts)
    {
        bool changed = false;
        string[] words = name.ToLowerInvariant().Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            foreach ((string from, string to) in table)
            {
                if (starts ? words[i].StartsWith(from, StringComparison.Ordinal) : words[i] == from)
                {
                    words[i] = to + words[i][from.Length..];
                    changed |= to != from;
                    break;
                }
            }
        }

        return changed && words.Length > 1 ? string.Join(' ', words) : null;
    }

    private static string Write(string text, (string From, string To)[] table)
    {
        var result = new StringBuilder();
        for (int at = 0; at < text.Length;)
        {
            (string from, string to) = table.FirstOrDefault(t => string.CompareOrdinal(text, at, t.From, 0, t.From.Length) == 0);
            result.Append(from is null ? text[at].ToString() : to);
            at += from?.Length ?? 1;
        }

        return result.ToString();
    }

    private static string Write(string text, (string From, string[] To)[] table, int standard) =>
        Write(text, [.. table.Select(t => (t.From, t.To[Math.Min(standard, t.To.Length - 1)]))]);
}
