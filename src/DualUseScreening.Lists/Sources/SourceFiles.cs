namespace DualUseScreening.Lists.Sources;

/// <summary>The files behind a path of a party list.</summary>
internal static class SourceFiles
{
    /// <summary>The file itself, or the files of a folder in the order of their names; none when nothing is there.</summary>
    public static IReadOnlyList<string> In(string path) =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)]
        : File.Exists(path) ? [path]
        : [];
}
