namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>A note of the official text.</summary>
/// <param name="Label">What it calls itself in its own language, such as <c>Technical Note</c> or <c>Anmerkung 2</c>; empty when it stands without a heading.</param>
/// <param name="Text">Its text; the items of a list inside it stand on lines of their own.</param>
public sealed record OfficialNote(string Label, string Text);
