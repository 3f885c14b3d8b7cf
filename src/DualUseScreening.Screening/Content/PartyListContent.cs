using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Screening.Content;

/// <summary>One party list as read from its source.</summary>
/// <param name="Name">Name, such as <c>ofac-sdn</c>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="PublishedAt">Date of publication, <c>YYYY-MM-DD</c>.</param>
/// <param name="Entries">Entries in the order of the source.</param>
public sealed record PartyListContent(string Name, string Source, string PublishedAt, IReadOnlyList<PartyEntry> Entries);
