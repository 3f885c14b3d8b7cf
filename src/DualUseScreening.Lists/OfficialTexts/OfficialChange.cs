namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>A difference between two states of the official text.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Code">The item; of one that moved, its new code.</param>
/// <param name="Old">How it read; null when it was not there.</param>
/// <param name="New">How it reads; null when it is gone.</param>
public sealed record OfficialChange(OfficialChangeKind Kind, string Code, OfficialEntry? Old, OfficialEntry? New);
