using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A case that another authority than the usual one decides.</summary>
/// <param name="When">When it holds; null: by words only.</param>
/// <param name="Words">Words in the name of the exporter or the consignee.</param>
/// <param name="Text">The sentence.</param>
public sealed record AuthorityCase(Condition? When, IReadOnlyList<string> Words, LocalText Text);
