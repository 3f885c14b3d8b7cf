namespace DualUseScreening.Screening.Goods;

/// <summary>A place in a text.</summary>
/// <param name="Start">First character, in UTF-16 code units.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
public readonly record struct TextPlace(int Start, int Length);
