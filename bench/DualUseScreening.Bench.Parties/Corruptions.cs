using System.Text;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>Spoils names the way people and papers do. Each returns null where a name does not lend itself to it.</summary>
internal static class Corruptions
{
    private static readonly string[] LegalForms = ["LLC", "GmbH", "Ltd", "S.A.", "B.V.", "N.V.", "OOO", "Co., Ltd.", "FZE", "JSC", "S.R.L.", "Inc.", "AG", "SARL", "Pte Ltd", "A.S.", "SPA", "Limited Liability Company", "ZAO", "Sp. z o.o."];

    private static readonly string[] KnownForms =
    [
        "LLC", "LTD", "LTD.", "LIMITED", "GMBH", "S.A.", "SA", "S.A", "INC.", "INC", "CO.", "CO", "COMPANY", "CORP.", "CORP", "CORPORATION", "OOO", "AO", "OAO", "ZAO", "PAO", "JSC", "FZE", "FZCO", "PTE", "PTE.", "S.R.L.", "SRL", "LTDA.", "LTDA",
        "AG", "B.V.", "BV", "N.V.", "SARL", "S.A.R.L.", "SAL", "S.A.L.", "S.P.A.", "PLC", "L.L.C.", "LLP", "S.A.S.", "E.U.", "D.O.O.", "DOO", "PJSC", "OJSC", "CJSC", "(PRIVATE)", "(PVT.)", "FZC", "CIA", "CIA.", "KG", "E.K.", "TOV", "DMCC", "SDN", "BHD", "OOD", "EOOD", "PTY", "(PTY)", "(PTY.)", "P.J.S.", "DEC.V.", "INCORPORATED",
    ];

    private static readonly string[] LongForms =
    [
        "LIMITED LIABILITY COMPANY", "PUBLIC JOINT STOCK COMPANY", "OPEN JOINT STOCK COMPANY", "CLOSED JOINT STOCK COMPANY", "JOINT STOCK COMPANY", "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU", "OBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTYU",
        "OTKRYTOE AKTSIONERNOE OBSHCHESTVO", "ZAKRYTOE AKTSIONERNOE OBSHCHESTVO", "PUBLICHNOE AKTSIONERNOE OBSHCHESTVO", "AKTSIONERNOE OBSHCHESTVO", "S.A. DE C.V.", "S. DE R.L. DE C.V.", "SDN BHD", "CO., LTD", "CO. LTD.", "PVT. LTD.", "PTE. LTD.", "PTE LTD", "CO LTD", "PRIVATE LIMITED",
    ];

    private static readonly HashSet<string> SmallWords = ["SOCIEDAD", "ANONIMA", "HAJI", "SHEIKH", "MULLAH", "ABU", "BIN", "AND", "THE", "FOR", "DEL", "LIABILITY", "JOINT", "STOCK", "OPEN", "CLOSED", "PUBLIC", "PRIVATE", "PVT.", "PVT", "OBSHCHESTVO", "OGRANICHENNOI", "OGRANICHENNOY", "OTVETSTVENNOSTYU", "AKTSIONERNOE", "OTKRYTOE", "ZAKRYTOE", "FREE", "ZONE", "GENERAL", "L.L.C", "L.L.C.", "S.A", "C.V.", "R.L."];

    public static string Plain(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma == name.LastIndexOf(',') ? name.Replace(",", "", StringComparison.Ordinal) : name;
    }

    public static string? Reordered(string name, PartyKind kind, Dice dice)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (kind == PartyKind.Person && comma > 0)
        {
            return $"{name[(comma + 1)..].Trim()} {name[..comma].Trim()}";
        }

        // The words of a legal form stay together.
        string[] words = Words(LongForms.Aggregate(name.Replace("  ", " ", StringComparison.Ordinal), (text, form) => text.Replace(form, form.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)));
        if (words.Length < 2)
        {
            return null;
        }

        for (int i = words.Length - 1; i > 0; i--)
        {
            int j = dice.Below(i + 1);
            (words[i], words[j]) = (words[j], words[i]);
        }

        return string.Join(' ', words).Replace('_', ' ');
    }

    public static string? OneTypo(string name, Dice dice)
    {
        string[] words = Words(name);
        int[] long4 = [.. Enumerable.Range(0, words.Length).Where(i => Long(words[i]))];
        if (long4.Length == 0)
        {
            return null;
        }

        int chosen = dice.Pick(long4);
        words[chosen] = Typo(words[chosen], dice);
        return string.Join(' ', words);
    }

    public static string? TypoEverywhere(string name, Dice dice)
    {
        string[] words = Words(name);
        bool any = false;
        for (int i = 0; i < words.Length; i++)
        {
            if (Long(words[i]))
            {
                words[i] = Typo(words[i], dice);
                any = true;
            }
        }

        return any ? string.Join(' ', words) : null;
    }

    public static string? Dropped(string name, PartyKind kind, Dice dice)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        int family = kind == PartyKind.Person && comma > 0 ? Words(name[..comma]).Length : 0;
        string[] words = Words(name);
        int[] content = [.. Enumerable.Range(0, words.Length).Where(i => words[i].Length > 2 && !IsForm(words[i]) && !SmallWords.Contains(words[i].ToUpperInvariant()))];
        if (content.Length < 3)
        {
            return null;
        }

        // Nobody leaves out the only family name.
        int drop = dice.Pick(content);
        while (family == 1 && drop == 0)
        {
            drop = dice.Pick(content);
        }

        return string.Join(' ', words.Where((_, i) => i != drop));
    }

    public static string? Glued(string name, Dice dice)
    {
        string[] words = Words(name);
        if (words.Length < 2)
        {
            return null;
        }

        int at = dice.Below(words.Length - 1);
        words[at] += words[at + 1];
        return string.Join(' ', words.Where((_, i) => i != at + 1));
    }

    public static string? Initials(string name, PartyKind kind)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (kind != PartyKind.Person || comma < 3)
        {
            return null;
        }

        string[] given = name[(comma + 1)..].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        return given.Length == 0 || given.Any(word => !char.IsLetter(word[0])) ? null : $"{string.Join(' ', given.Select(word => word[..1] + "."))} {name[..comma]}";
    }

    public static string? OtherLegalForm(string name, PartyKind kind, Dice dice)
    {
        if (kind is not (PartyKind.Organisation or PartyKind.Unknown))
        {
            return null;
        }

        List<string> words = [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        int before = words.Count;
        while (words.Count > 1 && IsForm(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == before || words.Count == 0)
        {
            return null;
        }

        words[^1] = words[^1].TrimEnd(',');
        return $"{string.Join(' ', words)} {dice.Pick(LegalForms)}";
    }

    private static string[] Words(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static bool Long(string word) => word.Count(char.IsAsciiLetter) >= 4 && !IsForm(word) && !word.Any(char.IsDigit);

    private static bool IsForm(string word) => KnownForms.Contains(word.Trim(',').ToUpperInvariant());

    private static string Typo(string word, Dice dice)
    {
        int[] letters = [.. Enumerable.Range(0, word.Length).Where(i => char.IsAsciiLetter(word[i]))];
        var text = new StringBuilder(word);
        while (true)
        {
            int at = dice.Pick(letters);
            char random = (char)('a' + dice.Below(26));
            switch (dice.Below(4))
            {
                case 0:
                    if (char.ToLowerInvariant(text[at]) == random)
                    {
                        continue;
                    }

                    text[at] = random;
                    return text.ToString();
                case 1:
                    return text.Insert(at, random).ToString();
                case 2:
                    return text.Remove(at, 1).ToString();
                default:
                    if (at + 1 >= text.Length || !char.IsAsciiLetter(text[at + 1]) || char.ToLowerInvariant(text[at]) == char.ToLowerInvariant(text[at + 1]))
                    {
                        continue;
                    }

                    (text[at], text[at + 1]) = (text[at + 1], text[at]);
                    return text.ToString();
            }
        }
    }
}
