namespace DualUseScreening.Screening.Content;

/// <summary>A place in a country.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; empty: anywhere.</param>
/// <param name="Words">Words by which an address or a name shows it.</param>
public sealed record PlaceContent(string Country, IReadOnlyList<string> Words);
