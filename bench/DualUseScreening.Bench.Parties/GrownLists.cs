using System.Text;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>
/// Lists of any size in the likeness of the real ones: each new name takes its words from two or three real names of its kind, and, as in life, some of its
/// words are new, made by altering syllables of real ones.
/// </summary>
internal static class GrownLists
{
    public static List<PartyEntry> Make(List<PartyEntry> real, int names, ulong seed)
    {
        var dice = new Dice(seed);
        var result = new List<PartyEntry>();
        List<PartyEntry> parents = [.. real.Where(e => e.Kind is PartyKind.Person or PartyKind.Organisation or PartyKind.Unknown)];
        Dictionary<PartyKind, List<PartyEntry>> byKind = parents.GroupBy(e => e.Kind).ToDictionary(g => g.Key, g => g.ToList());
        for (int i = 0; i < names; i++)
        {
            PartyEntry one = dice.Pick(parents);
            if (i < real.Count && i < names / 2)
            {
                result.Add(real[i] with { Aliases = [] });
                continue;
            }

            string[] words = one.PrimaryName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = new StringBuilder();
            foreach (string word in words)
            {
                string[] other = dice.Pick(byKind[one.Kind]).PrimaryName.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                string chosen = dice.OneIn(3) ? word : dice.Pick(other);
                name.Append(name.Length == 0 ? "" : " ").Append(dice.Below(4) == 0 ? Coin(chosen, dice) : chosen);
            }

            result.Add(one with { EntryId = i.ToString(System.Globalization.CultureInfo.InvariantCulture), PrimaryName = name.ToString(), Aliases = [] });
        }

        return result;
    }

    /// <summary>
    /// The same with as many words as lists of that size have: of the distinct real names, n hold a number of words that grows with a power of n (Heaps' law), and so
    /// here. New names take their words from all names so far, so that new words come back as well.
    /// </summary>
    public static List<PartyEntry> MakeByHeapsLaw(List<PartyEntry> real, int names, ulong seed)
    {
        var dice = new Dice(seed);
        List<PartyEntry> parents = [.. real.Where(e => e.Kind is PartyKind.Person or PartyKind.Organisation or PartyKind.Unknown).DistinctBy(e => e.PrimaryName.ToUpperInvariant())];
        (double words, double exponent) = Growth(parents, dice);
        var vocabulary = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<PartyEntry> result = [.. parents.Take(names / 2)];
        Dictionary<PartyKind, List<string>> byKind = result.GroupBy(e => e.Kind).ToDictionary(g => g.Key, g => g.Select(e => e.PrimaryName).ToList());
        foreach (PartyEntry entry in result)
        {
            vocabulary.UnionWith(Words(entry.PrimaryName));
        }

        int known = result.Count;
        for (int i = known; i < names; i++)
        {
            PartyEntry one = result[dice.Below(known)];
            List<string> others = byKind[one.Kind];
            string[] own = Words(dice.Pick(others));
            for (int w = 0; w < own.Length; w++)
            {
                string chosen = dice.OneIn(3) ? own[w] : dice.Pick(Words(dice.Pick(others)));
                bool room = vocabulary.Count < words * Math.Pow((double)i / parents.Count, exponent);
                own[w] = room && dice.OneIn(2) ? Coin(chosen, dice) : chosen;
                vocabulary.Add(own[w]);
            }

            string name = string.Join(' ', own);
            others.Add(name);
            result.Add(one with { EntryId = i.ToString(System.Globalization.CultureInfo.InvariantCulture), PrimaryName = name, Aliases = [] });
        }

        return [.. result.Select(e => e with { Aliases = [] })];
    }

    /// <summary>Words of all the names, and the power of their number with which words grew over the last doubling.</summary>
    public static (double Words, double Exponent) Growth(List<PartyEntry> entries, Dice dice)
    {
        string[] names = [.. entries.Select(e => e.PrimaryName)];
        for (int i = names.Length - 1; i > 0; i--)
        {
            int j = dice.Below(i + 1);
            (names[i], names[j]) = (names[j], names[i]);
        }

        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        int half = 0;
        for (int i = 0; i < names.Length; i++)
        {
            half = i == names.Length / 2 ? words.Count : half;
            words.UnionWith(Words(names[i]));
        }

        return (words.Count, Math.Log2((double)words.Count / half));
    }

    private static string[] Words(string name) => name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static string Coin(string word, Dice dice)
    {
        if (word.Length < 5)
        {
            return word;
        }

        char[] letters = word.ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            bool vowel = "aeiouAEIOU".Contains(letters[i]);
            if (char.IsAsciiLetter(letters[i]) && dice.OneIn(2))
            {
                string from = vowel ? "aeiou" : "bcdfghklmnprstvz";
                char c = from[dice.Below(from.Length)];
                letters[i] = char.IsUpper(letters[i]) ? char.ToUpperInvariant(c) : c;
            }
        }

        return new string(letters);
    }
}
