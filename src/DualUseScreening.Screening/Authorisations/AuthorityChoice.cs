using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Screening.Authorisations;

/// <summary>The authority that decides on a shipment.</summary>
/// <param name="Candidates">The authority; several where the exporter's address does not tell the region; none outside the Union.</param>
/// <param name="Beside">Authorities that decide in its place, or before it, each with the reason.</param>
public sealed record AuthorityChoice(IReadOnlyList<AuthorityContent> Candidates, IReadOnlyList<AuthorityBeside> Beside)
{
    /// <summary>The authority, where there is one only.</summary>
    public AuthorityContent? Authority => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>Its name; several are separated by a slash; null: none is known.</summary>
    public LocalText? Name => Candidates.Count == 0 ? null : LocalTexts.Join(" / ", [.. Candidates.Select(c => c.Name)]);
}
