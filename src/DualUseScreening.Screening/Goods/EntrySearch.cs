using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>Finds entries by code prefix, CAS number, HS heading, or words of their titles and terms. For people who browse, not for requests in bulk.</summary>
public static class EntrySearch
{
    /// <summary>Entries that fit, in the order of their codes.</summary>
    /// <param name="index">The list.</param>
    /// <param name="query">Words, a code prefix or a CAS number; empty: any.</param>
    /// <param name="hsCode">HS heading, 4 to 8 digits; empty: any.</param>
    /// <param name="language">Language of the titles and terms to look in.</param>
    public static IReadOnlyList<Entry> Find(GoodsIndex index, string query, string hsCode, Language language)
    {
        var words = Folding.Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. index.Entries.Where(e => FitsHeading(e, hsCode) && FitsQuery(index, e, query, words, language))];
    }

    private static bool FitsHeading(Entry entry, string hsCode) => hsCode.Length == 0
        || entry.Content.HsCodes.Any(h => h.StartsWith(hsCode, StringComparison.Ordinal) || hsCode.StartsWith(h, StringComparison.Ordinal));

    private static bool FitsQuery(GoodsIndex index, Entry entry, string query, string[] words, Language language)
    {
        if (words.Length == 0 || entry.Code.StartsWith(query, StringComparison.OrdinalIgnoreCase) || entry.Content.CasNumbers.Contains(query))
        {
            return true;
        }

        var text = Folding.Fold(entry.Content.Title[language] + " " + string.Join(' ', entry.Content.Terms.SelectMany(t => index.PhrasesOf(t, language))));
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }
}
