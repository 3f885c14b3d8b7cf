using System.Globalization;
using System.Security.Cryptography;
using DualUseScreening.Lists.Releases;

namespace DualUseScreening.Lists.Sources;

/// <summary>The files behind a path of a party list.</summary>
internal static class SourceFiles
{
    /// <summary>The file itself, or the files of a folder in the order of their names; none when nothing is there.</summary>
    public static IReadOnlyList<string> In(string path) =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)]
        : File.Exists(path) ? [path]
        : [];

    /// <summary>The files of a folder and of those below it, in the order of their names.</summary>
    public static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Every file that a release is made of, with its digest, in the order of their names.</summary>
    /// <param name="folder">The lists in the box.</param>
    /// <param name="exporterRules">The folder of the exporters' own rules; empty for none.</param>
    /// <param name="parties">The lists with a source of their own.</param>
    /// <param name="classifications">Exporters' own classification files: name of the list, and its files.</param>
    public static IReadOnlyList<ReleaseSource> Describe(
        string folder, string exporterRules, PartySources parties, IEnumerable<(string List, IReadOnlyList<string> Files)> classifications)
    {
        var files = new List<ReleaseSource>();
        foreach (var file in Under(folder))
        {
            var name = NameIn(folder, file);
            files.Add(Described(name.Split('/')[0], name, "", file, null));
        }

        if (exporterRules.Length > 0 && Directory.Exists(exporterRules))
        {
            files.AddRange(Under(exporterRules).Select(file => Described(ReleaseSections.ExporterRules, NameIn(exporterRules, file), "", file, null)));
        }

        foreach (var source in parties.All)
        {
            var stated = parties.StatedDates(source);
            files.AddRange(In(parties.PlaceOf(source)).Select(file => Described(
                source.Name, Path.GetFileName(file), PartySources.OriginOf(source), file, stated.GetValueOrDefault(Path.GetFileName(file)))));
        }

        foreach (var (list, parts) in classifications)
        {
            files.AddRange(parts.Select(file => Described(list, Path.GetFileName(file), "", file, null)));
        }

        return files;
    }

    private static string NameIn(string folder, string file) => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');

    private static ReleaseSource Described(string list, string name, string origin, string file, DateTimeOffset? stated)
    {
        using var stream = File.OpenRead(file);
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        return new ReleaseSource(list, name, origin, hash, stream.Length, stated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "");
    }
}
