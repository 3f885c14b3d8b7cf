using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Content;

/// <summary>A country.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">Name.</param>
/// <param name="Also">Other names and spellings, native scripts too.</param>
public sealed record CountryContent(string Code, LocalText Name, IReadOnlyList<string> Also);
