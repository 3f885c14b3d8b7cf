namespace DualUseScreening.Cli.Output;

/// <summary>How much a person wants to see.</summary>
/// <param name="AllLines">Also what is clear.</param>
internal sealed record DetailChoice(bool AllLines);
