namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>One item of the official text.</summary>
/// <param name="Code">Its code, with dots: <c>3A001.a.5.b</c>; of a section <c>3</c>, <c>3A</c> or <c>5A2</c>.</param>
/// <param name="Text">Its own words, without those of its sub-items.</param>
/// <param name="Notes">The notes that belong to it.</param>
/// <param name="Line">The line of the file it begins on, from 1; 0 when it was not read from an outline.</param>
public sealed record OfficialEntry(string Code, string Text, IReadOnlyList<OfficialNote> Notes, int Line)
{
    /// <summary>Whether the code is kept free: it stands there as "Not used".</summary>
    public bool IsReserved => ReservedWords.Mean(Text);
}
