namespace DualUseScreening.Lists.Files;

/// <summary>The folder of list files that people edit.</summary>
internal sealed class DataFolder(string root)
{
    private readonly Dictionary<string, DataNode> _read = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public string Root { get; } = root;

    /// <summary>The folder with all its files read, on all processors.</summary>
    /// <exception cref="ListFormatException">One is no well-formed YAML: the first by name.</exception>
    public static DataFolder ReadAll(string root)
    {
        var folder = new DataFolder(root);
        var files = Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var nodes = new DataNode[files.Length];
        var errors = new ListFormatException?[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            try
            {
                nodes[i] = DataNode.Read(files[i], folder.NameOf(files[i]));
            }
            catch (ListFormatException e)
            {
                errors[i] = e;
            }
        });
        if (errors.FirstOrDefault(e => e is not null) is { } error)
        {
            throw error;
        }

        foreach (var node in nodes)
        {
            folder._read.Add(node.File, node);
        }

        return folder;
    }

    /// <summary>The YAML files of a sub-folder, in the order of their names.</summary>
    public IEnumerable<DataNode> Files(string folder, string pattern = "*.yaml")
    {
        var path = Path.Combine(Root, folder);
        if (!Directory.Exists(path))
        {
            yield break;
        }

        foreach (var file in Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal))
        {
            yield return Read(file);
        }
    }

    private DataNode Read(string file)
    {
        var name = NameOf(file);
        lock (_gate)
        {
            if (!_read.TryGetValue(name, out var node))
            {
                node = DataNode.Read(file, name);
                _read.Add(name, node);
            }

            return node;
        }
    }

    private string NameOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}
