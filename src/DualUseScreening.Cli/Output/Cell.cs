using Spectre.Console;

namespace DualUseScreening.Cli.Output;

/// <summary>One cell of a row.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Style">Its colours.</param>
/// <param name="Right">Whether it stands at the right, as numbers do.</param>
internal readonly record struct Cell(string Text, int Width, Style Style, bool Right = false);
