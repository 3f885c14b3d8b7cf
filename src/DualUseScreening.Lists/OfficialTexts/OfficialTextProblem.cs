namespace DualUseScreening.Lists.OfficialTexts;

/// <summary>A place of the official text that was understood with a doubt.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Code">The item it is about.</param>
/// <param name="Message">What is odd there.</param>
public sealed record OfficialTextProblem(int Line, string Code, string Message);
