namespace DualUseScreening.Bench.Parties;

/// <summary>Writes a name in another romanisation of its language.</summary>
internal static class OtherSpellings
{
    private static readonly (string From, string[] To)[] Arabic =
    [
        ("mohammed", ["muhammad", "mohamad", "mohamed"]), ("mohammad", ["muhammad", "mohamed", "mohammed"]), ("muhammad", ["mohammed", "mohamed", "mohammad"]), ("hussein", ["husayn", "hussain", "hossein"]), ("husayn", ["hussein", "husain"]), ("hasan", ["hassan"]), ("hassan", ["hasan"]),
        ("ahmad", ["ahmed"]), ("ahmed", ["ahmad"]), ("yusuf", ["youssef", "yousef"]), ("khalid", ["khaled"]), ("sulayman", ["suleiman", "soleiman"]), ("ibrahim", ["ebrahim"]), ("al-", ["el-", "al "]), ("abd al-", ["abdul ", "abdel "]), ("abdul", ["abdel", "abd al"]),
        ("ou", ["u", "oo"]), ("ee", ["i"]), ("oo", ["u", "ou"]), ("aa", ["a"]), ("q", ["k"]), ("dh", ["d", "z"]), ("iyy", ["iy"]), ("ay", ["ai", "ei"]), ("aw", ["au"]), ("'", [""]), ("sh", ["ch"]), ("j", ["dj"]), ("y", ["i"]),
    ];

    private static readonly (string From, string[] To)[] Slavic =
    [
        ("aleksandr", ["alexander", "alexandr"]), ("sergei", ["sergey", "serguei"]), ("sergey", ["sergei"]), ("dmitriy", ["dmitry", "dmitri"]), ("dmitry", ["dmitri", "dmitriy"]), ("yevgeni", ["evgeni"]), ("evgen", ["yevgen"]), ("yury", ["iurii", "yuri"]), ("yuri", ["iurii", "juri"]),
        ("iy", ["y", "ii", "i"]), ("yy", ["y"]), ("ya", ["ia", "ja"]), ("yu", ["iu", "ju"]), ("ei", ["ey"]), ("ey", ["ei"]), ("kh", ["h"]), ("ts", ["c", "tz"]), ("shch", ["sch"]), ("zh", ["j"]), ("v", ["w"]), ("ch", ["tch"]), ("yo", ["e"]), ("ay", ["ai"]), ("sky", ["skiy", "ski"]),
    ];

    private static readonly (string From, string[] To)[] EastAsian =
    [
        ("kim", ["gim"]), ("ri", ["lee", "rhee"]), ("pak", ["park", "bak"]), ("choe", ["choi"]), ("jong", ["jung", "jeong", "chong"]), ("chol", ["cheol", "chul"]), ("hyok", ["hyuk", "hyeok"]), ("hyon", ["hyun"]), ("yong", ["young"]), ("sok", ["seok"]), ("un", ["eun"]), ("kwon", ["gwon"]), ("song", ["seong", "sung"]),
        ("zhang", ["chang"]), ("zhou", ["chou"]), ("xu", ["hsu"]), ("zhao", ["chao"]), ("huang", ["hwang"]), ("wang", ["wong"]), ("chen", ["chan"]), ("liu", ["lau"]), ("li", ["lee"]), ("lin", ["lam"]), ("beijing", ["peking"]), ("guo", ["kuo"]), ("xie", ["hsieh"]), ("zheng", ["cheng"]),
    ];

    public static string? Of(string name, IReadOnlyList<string> countries, Dice dice)
    {
        (string From, string[] To)[]? rules = countries.Count == 0 ? null : countries[0] switch
        {
            "RU" or "BY" or "UA" or "KZ" or "BG" or "RS" => Slavic,
            "KP" or "KR" or "CN" or "HK" or "TW" or "SG" => EastAsian,
            "IR" or "IQ" or "SY" or "LB" or "YE" or "SA" or "LY" or "AF" or "PK" or "SO" or "SD" or "EG" or "TN" or "DZ" or "MA" or "JO" or "PS" or "KW" or "QA" => Arabic,
            _ => null,
        };
        if (rules is null)
        {
            return null;
        }

        string text = $" {name.ToLowerInvariant()} ";
        bool words = rules == EastAsian;
        int changed = 0;
        foreach ((string from, string[] to) in rules)
        {
            string find = words ? $" {from}" : from;
            int at = text.IndexOf(find, StringComparison.Ordinal);
            if (at < 0 || changed == 2 || (words && char.IsLetter(text[at + find.Length])))
            {
                continue;
            }

            text = string.Concat(text.AsSpan(0, at), words ? " " : "", dice.Pick(to), text.AsSpan(at + find.Length));
            changed++;
        }

        return changed == 0 ? null : text.Trim();
    }
}
