using DualUseScreening.Lists.OfficialTexts;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Server.Mapping;

/// <summary>Lays the wording of the law, where an operator imported it, beside an entry.</summary>
internal static class OfficialTextMapper
{
    /// <summary>The wording of an entry.</summary>
    /// <param name="texts">What was imported.</param>
    /// <param name="code">The entry's code.</param>
    /// <param name="language">Language of the answer.</param>
    /// <returns>Null when nothing was imported that has the entry.</returns>
    public static Contract.V1.OfficialText? ToText(OfficialTextShelf texts, string code, Language language)
    {
        var text = texts.Find(code, CodeOf(language));
        if (text is null)
        {
            return null;
        }

        var result = new Contract.V1.OfficialText { LanguageCode = text.Language, StateAsOf = text.StateAsOf, Source = text.Source };
        foreach (var entry in text.PassagesOf(code))
        {
            var passage = new Contract.V1.OfficialPassage { Code = entry.Code, Text = entry.Text };
            foreach (var note in entry.Notes)
            {
                passage.Notes.Add(new Contract.V1.OfficialNote { Label = note.Label, Text = note.Text });
            }

            result.Passages.Add(passage);
        }

        return result;
    }

    private static string CodeOf(Language language) => language switch
    {
        Language.Nl => "nl",
        Language.Fr => "fr",
        Language.De => "de",
        _ => "en",
    };
}
