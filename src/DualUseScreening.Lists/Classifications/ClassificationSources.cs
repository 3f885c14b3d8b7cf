using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Sources;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Classifications;

/// <summary>The classification files of the settings.</summary>
internal sealed class ClassificationSources(ListsOptions options)
{
    /// <summary>Refuses settings that mean nothing.</summary>
    /// <exception cref="ListFormatException">It names the setting.</exception>
    public void Check()
    {
        var names = new HashSet<string>(PartySources.Reserved.Concat(options.Sources.Select(s => s.Name)), StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Classifications.Count; i++)
        {
            var source = options.Classifications[i];
            if (source.Name.Length is 0 or > 100 || !names.Add(source.Name))
            {
                throw Error(i, "Name", source.Name.Length == 0 ? "a classification file needs a name" : $"'{source.Name}' is taken or too long");
            }

            if (source.Path.Length == 0)
            {
                throw Error(i, "Path", "a classification file needs a path");
            }
        }
    }

    /// <summary>Everything that decides what is read, for the digest: settings, and the files behind them.</summary>
    public IEnumerable<(string Setting, IReadOnlyList<string> Files)> Parts =>
        options.Classifications.Select(s => ($"{s.Name}|{s.Path}|{s.Exporters}", FilesOf(s)));

    /// <summary>Name and files of each list.</summary>
    public IEnumerable<(string List, IReadOnlyList<string> Files)> Files => options.Classifications.Select(s => (s.Name, FilesOf(s)));

    /// <summary>Reads all files.</summary>
    /// <param name="taken">Names of other lists of the release.</param>
    /// <exception cref="ListFormatException">One is not there or has an error.</exception>
    public IReadOnlyList<ClassificationListContent> Read(IEnumerable<string> taken)
    {
        var names = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lists = new List<ClassificationListContent>(options.Classifications.Count);
        for (var i = 0; i < options.Classifications.Count; i++)
        {
            var source = options.Classifications[i];
            if (names.Contains(source.Name))
            {
                throw Error(i, "Name", $"'{source.Name}' is the name of another list");
            }

            var files = FilesOf(source);
            if (files.Count == 0)
            {
                throw new ListFormatException(source.Path, 0, source.Name, "no CSV file is there");
            }

            lists.Add(new ClassificationListContent(
                source.Name, Path.GetFileName(source.Path.TrimEnd('/', '\\')), source.ExporterNames, ClassificationReader.Read(files)));
        }

        return lists;
    }

    private static IReadOnlyList<string> FilesOf(ClassificationSource source) =>
        Directory.Exists(source.Path)
            ? [.. SourceFiles.In(source.Path).Where(f => f.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))]
            : SourceFiles.In(source.Path);

    private static ListFormatException Error(int index, string field, string problem) =>
        new("configuration", 0, $"Lists:Classifications:{index}:{field}", problem);
}
