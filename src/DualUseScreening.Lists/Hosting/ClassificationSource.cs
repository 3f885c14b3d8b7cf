namespace DualUseScreening.Lists.Hosting;

/// <summary>An exporter's own classification file, <c>Lists:Classifications:N</c>.</summary>
public sealed class ClassificationSource
{
    /// <summary>Name in answers.</summary>
    public string Name { get; set; } = "";

    /// <summary>A CSV file, or a folder of them.</summary>
    public string Path { get; set; } = "";

    /// <summary>Names and registration numbers of the exporters it counts for, separated by semicolons; empty: every exporter.</summary>
    public string Exporters { get; set; } = "";

    internal IReadOnlyList<string> ExporterNames => Exporters.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
