using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>An exception to a measure.</summary>
/// <param name="Article">Article.</param>
/// <param name="Text">What it allows.</param>
/// <param name="When">When the request shows that it applies: the measure then asks for review only. Null: it is shown with the finding.</param>
public sealed record ExceptionContent(string Article, LocalText Text, Condition? When);
