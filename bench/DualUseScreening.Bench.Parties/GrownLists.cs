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
