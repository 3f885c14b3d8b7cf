using DualUseScreening.Screening.Conditions;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Goods;

/// <summary>Finds entries, and so the codes that are related by a CAS number, a customs heading or a part number. For people who browse, not for
/// requests in bulk.</summary>
public static class EntrySearch
{
    /// <summary>Entries that fit all that is asked for, in the order of their codes.</summary>
    /// <param name="index">The list.</param>
    /// <param name="wanted">What is asked for.</param>
    public static IReadOnlyList<Entry> Find(GoodsIndex index, EntryQuery wanted)
    {
        var words = Folding.Fold(wanted.Words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. index.Entries.Where(e => FitsHeading(e, wanted.HsCode)
                && (wanted.CasNumber.Length == 0 || e.Content.CasNumbers.Contains(wanted.CasNumber))
                && (wanted.Codes is null || wanted.Codes.Any(c => EntryPrefix.Covers(c, e.Code) || EntryPrefix.Covers(e.Code, c)))
                && FitsWords(index, e, wanted, words)),
        ];
    }

    private static bool FitsHeading(Entry entry, string hsCode) => hsCode.Length == 0
        || entry.Content.HsCodes.Any(h => h.StartsWith(hsCode, StringComparison.Ordinal) || hsCode.StartsWith(h, StringComparison.Ordinal));

    private static bool FitsWords(GoodsIndex index, Entry entry, EntryQuery wanted, string[] words)
    {
        if (words.Length == 0 || entry.Code.StartsWith(wanted.Words, StringComparison.OrdinalIgnoreCase)
            || entry.Content.CasNumbers.Contains(wanted.Words))
        {
            return true;
        }

        var language = wanted.Language;
        var text = Folding.Fold(entry.Content.Title[language] + " " + string.Join(' ', entry.Content.Terms.SelectMany(t => index.PhrasesOf(t, language))));
        return words.All(w => text.Contains(w, StringComparison.Ordinal));
    }
}
