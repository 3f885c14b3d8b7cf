namespace DualUseScreening.Screening.Content;

/// <summary>A classification file: what an exporter's own experts decided about its parts. See docs/classification-files.md.</summary>
/// <param name="Name">Name in answers.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Exporters">Names and registration numbers of those it counts for; none: it counts for every exporter.</param>
/// <param name="Parts">The parts, file by file, line by line.</param>
public sealed record ClassificationListContent(
    string Name, string Source, IReadOnlyList<string> Exporters, IReadOnlyList<PartClassification> Parts);
