namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>One way to read an entry up to a block; it links to how the blocks before were read.</summary>
/// <param name="Before">How the block before was read; null for the heading.</param>
/// <param name="Top">The innermost level that is open.</param>
/// <param name="IsText">Whether the marker was taken for the beginning of a line of running text.</param>
/// <param name="Cost">How odd the reading is so far.</param>
/// <param name="Doubt">What is odd about this block; null when nothing is.</param>
internal sealed record OutlineStep(OutlineStep? Before, OutlineFrame Top, bool IsText, double Cost, string? Doubt);
