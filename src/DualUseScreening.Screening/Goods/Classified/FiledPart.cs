using DualUseScreening.Screening.Content;

namespace DualUseScreening.Screening.Goods.Classified;

/// <summary>A line of a classification file, ready to be compared.</summary>
/// <param name="Part">The line.</param>
/// <param name="Maker">Its manufacturer as <see cref="FirmNames"/> has it; empty: whoever made it.</param>
internal readonly record struct FiledPart(PartClassification Part, string Maker);
