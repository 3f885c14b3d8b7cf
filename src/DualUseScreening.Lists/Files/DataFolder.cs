namespace DualUseScreening.Lists.Files;

/// <summary>The folder of list files that people edit.</summary>
internal sealed class DataFolder(string root)
{
    private readonly Dictionary<string, DataNode> _read = new(StringComparer.Ordinal);

    public string Root { get; } = root;

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
            var name = Path.GetRelativePath(Root, file).Replace('\\', '/');
            if (!_read.TryGetValue(name, out var node))
            {
                node = DataNode.Read(file, name);
                _read.Add(name, node);
            }

            yield return node;
        }
    }
}
