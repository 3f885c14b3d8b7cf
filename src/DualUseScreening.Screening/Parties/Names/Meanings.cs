using System.Collections.Frozen;
using System.Text;

namespace DualUseScreening.Screening.Parties.Names;

/// <summary>Finds <see cref="MeaningWords"/> in a name, so that 上海电子有限公司 is also looked for as Shanghai Electronics.</summary>
internal static class Meanings
{
    /// <summary>Letters that may follow a Cyrillic stem.</summary>
    private const int LongestEnding = 6;

    private static readonly FrozenDictionary<char, Meaning[]> ByFirst = Build();

    private enum Place
    {
        Anywhere,
        WholeWord,
        Stem,
    }

    /// <summary>The longest word of <see cref="MeaningWords"/> at the start of a text.</summary>
    /// <param name="text">What is left of the name.</param>
    /// <param name="wordStart">Whether a word starts here.</param>
    /// <param name="used">Characters that the word takes, its ending or article with it.</param>
    /// <param name="words">Its meaning, as folded words.</param>
    public static bool TryAt(ReadOnlySpan<char> text, bool wordStart, out int used, out byte[][] words)
    {
        used = 0;
        words = [];
        int article = wordStart ? ArticleOf(text) : 0;
        return Find(text, wordStart, ref used, ref words) || (article > 0 && text.Length > article && Find(text[article..], true, ref used, ref words) && (used += article) > 0);
    }

    private static bool Find(ReadOnlySpan<char> text, bool wordStart, ref int used, ref byte[][] words)
    {
        if (!ByFirst.TryGetValue(char.ToLowerInvariant(text[0]), out Meaning[]? meanings))
        {
            return false;
        }

        foreach (Meaning meaning in meanings)
        {
            if ((meaning.Place != Place.Anywhere && !wordStart) || !text.StartsWith(meaning.Text, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            int end = meaning.Text.Length;
            while (meaning.Place != Place.Anywhere && end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (end - meaning.Text.Length > (meaning.Place == Place.Stem ? LongestEnding : 0))
            {
                continue;
            }

            used = end;
            words = meaning.Words;
            return true;
        }

        return false;
    }

    /// <summary>Length of the article al-, with or without wa- or li-.</summary>
    private static int ArticleOf(ReadOnlySpan<char> text) =>
        text.StartsWith("وال", StringComparison.Ordinal) ? 3 : text.StartsWith("ال", StringComparison.Ordinal) || text.StartsWith("لل", StringComparison.Ordinal) ? 2 : 0;

    private static FrozenDictionary<char, Meaning[]> Build()
    {
        var byFirst = new Dictionary<char, List<Meaning>>();
        Add(byFirst, MeaningWords.Han, Place.Anywhere);
        Add(byFirst, MeaningWords.Hangul, Place.Anywhere);
        Add(byFirst, MeaningWords.Arabic, Place.WholeWord);
        Add(byFirst, MeaningWords.Cyrillic, Place.Stem);
        return byFirst.ToFrozenDictionary(p => p.Key, p => p.Value.OrderByDescending(m => m.Text.Length).ThenBy(m => m.Text, StringComparer.Ordinal).ToArray());
    }

    private static void Add(Dictionary<char, List<Meaning>> byFirst, string[] lines, Place place)
    {
        foreach (string line in lines)
        {
            foreach (string entry in line.Split("; "))
            {
                int equals = entry.IndexOf('=', StringComparison.Ordinal);
                byte[][] words = Array.ConvertAll(entry[..equals].Split(' '), Encoding.ASCII.GetBytes);
                foreach (string text in entry[(equals + 1)..].Split(','))
                {
                    if (!byFirst.TryGetValue(text[0], out List<Meaning>? meanings))
                    {
                        byFirst[text[0]] = meanings = [];
                    }

                    meanings.Add(new Meaning(text, words, place));
                }
            }
        }
    }

    private sealed record Meaning(string Text, byte[][] Words, Place Place);
}
