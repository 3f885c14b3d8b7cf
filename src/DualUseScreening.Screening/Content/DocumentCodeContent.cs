using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A code of the customs declaration (TARIC).</summary>
/// <param name="Code">Code, such as <c>X060</c>.</param>
/// <param name="For">What it stands for: a general authorisation's code, <c>individual</c>, <c>not-listed</c> and the like.</param>
/// <param name="Title">Title.</param>
/// <param name="ValidFrom">First day; empty: always.</param>
/// <param name="ValidTo">First day no longer valid; empty: still is.</param>
/// <param name="Confirmed">False where the use was inferred.</param>
public sealed record DocumentCodeContent(string Code, string For, LocalText Title, string ValidFrom, string ValidTo, bool Confirmed);
