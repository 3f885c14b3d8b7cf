using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Messages;

/// <summary>Sentences as parts of other sentences.</summary>
internal static class SentenceTexts
{
    /// <summary>The sentence in all four languages.</summary>
    public static LocalText ToLocalText(this Sentence sentence) =>
        new(sentence.In(Language.En), sentence.In(Language.Nl), sentence.In(Language.Fr), sentence.In(Language.De));
}
