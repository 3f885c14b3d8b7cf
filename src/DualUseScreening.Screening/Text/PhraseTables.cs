namespace DualUseScreening.Screening.Text;

/// <summary>The arrays of a <see cref="PhraseIndex{TTarget}"/>: plain numbers and texts, so that they can be written down and read back.</summary>
/// <param name="Stems">Word stems by number.</param>
/// <param name="PostingStart">For each stem, where its phrases begin in <paramref name="Postings"/>; one more at the end.</param>
/// <param name="Postings">Numbers of the phrases that a stem belongs to.</param>
/// <param name="Phrases">Phrases by number.</param>
/// <param name="PhraseStems">Stems of the phrases, of each the rarest first.</param>
/// <param name="Targets">What the phrases stand for.</param>
/// <param name="Weights">How much each phrase says.</param>
/// <param name="ShortForms">Short forms and the stems they stand for.</param>
internal sealed record PhraseTables<TTarget>(
    string[] Stems, int[] PostingStart, int[] Postings, PhraseEntry[] Phrases, int[] PhraseStems, TTarget[] Targets, float[] Weights,
    ShortForm[] ShortForms);

internal readonly record struct PhraseEntry(int StemStart, int StemCount, int TargetStart, int TargetCount);

internal readonly record struct ShortForm(string Text, int[] Stems);
