using System.Globalization;
using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DualUseScreening.Lists.Files;

/// <summary>A node of a YAML file that knows where it stands, so that every error names file, line and field.</summary>
internal readonly struct DataNode
{
    private readonly YamlNode _node;

    private DataNode(string file, string path, YamlNode node)
    {
        File = file;
        Path = path;
        _node = node;
    }

    public string File { get; }

    public string Path { get; }

    public int Line => (int)_node.Start.Line;

    public bool IsMap => _node is YamlMappingNode;

    public bool IsList => _node is YamlSequenceNode;

    public bool IsText => _node is YamlScalarNode;

    /// <summary>Reads a file; an empty one is an empty map.</summary>
    public static DataNode Read(string file, string name)
    {
        using var reader = new StreamReader(file);
        try
        {
            var stream = new YamlStream();
            stream.Load(reader);
            var root = stream.Documents.Count == 0 ? new YamlMappingNode() : stream.Documents[0].RootNode;
            return new DataNode(name, "", root);
        }
        catch (YamlException e)
        {
            throw new ListFormatException(name, (int)e.Start.Line, "", "no well-formed YAML: " + e.Message, e);
        }
    }

    public ListFormatException Error(string problem) => new(File, Line, Path, problem);

    /// <summary>Refuses keys that nobody reads: a misspelt key is an error, not a silence.</summary>
    public void Only(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, value) in Pairs())
        {
            if (!keys.Contains(key))
            {
                throw value.Error("unknown field");
            }
        }
    }

    public DataNode? Child(string key)
    {
        var map = _node as YamlMappingNode ?? throw Error("expected a map");
        foreach (var (k, v) in map.Children)
        {
            if (k is YamlScalarNode { Value: { } name } && name == key)
            {
                return v is YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain }
                    ? null
                    : new DataNode(File, Path.Length == 0 ? key : Path + "." + key, v);
            }
        }

        return null;
    }

    public DataNode Require(string key) => Child(key) ?? throw Error($"'{key}' is missing");

    public IEnumerable<(string Key, DataNode Value)> Pairs()
    {
        var map = _node as YamlMappingNode ?? throw Error("expected a map");
        foreach (var (k, v) in map.Children)
        {
            var key = (k as YamlScalarNode)?.Value ?? throw Error("a key is no text");
            yield return (key, new DataNode(File, Path.Length == 0 ? key : Path + "." + key, v));
        }
    }

    /// <summary>The elements of a list. With <paramref name="named"/>, their path says their id or code instead of their number.</summary>
    public IEnumerable<DataNode> Elements(string? named = null)
    {
        var list = _node as YamlSequenceNode ?? throw Error("expected a list");
        for (var i = 0; i < list.Children.Count; i++)
        {
            var node = new DataNode(File, $"{Path}[{i}]", list.Children[i]);
            if (named is not null && node.IsMap && node.Child(named)?._node is YamlScalarNode { Value: { } name })
            {
                node = new DataNode(File, $"{Path}[{name}]", list.Children[i]);
            }

            yield return node;
        }
    }

    public IEnumerable<DataNode> Elements(string key, string? named) => Child(key)?.Elements(named) ?? [];

    public string AsText() => (_node as YamlScalarNode)?.Value ?? throw Error("expected a text");

    public string Text(string key) => Require(key).AsText();

    public string Text(string key, string otherwise) => Child(key)?.AsText() ?? otherwise;

    public IReadOnlyList<string> Texts(string key) =>
        Child(key) is not { } child ? [] : child.IsText ? [child.AsText()] : [.. child.Elements().Select(e => e.AsText())];

    public bool Flag(string key) => Child(key) is { } child && (child.AsText() switch
    {
        "true" => true,
        "false" => false,
        _ => throw child.Error("expected true or false"),
    });

    public int Int(string key, int otherwise) => Child(key) is not { } child ? otherwise
        : int.TryParse(child.AsText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw child.Error("expected a whole number");

    public double Number(string key, double otherwise) => Child(key) is not { } child ? otherwise
        : double.TryParse(child.AsText(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : throw child.Error("expected a number");

    /// <summary>A date as <c>YYYY-MM-DD</c>; empty when absent.</summary>
    public string Date(string key) => Child(key) is not { } child ? ""
        : DateOnly.TryParseExact(child.AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? child.AsText()
        : throw child.Error("expected a date, YYYY-MM-DD");

    /// <summary>A text in four languages.</summary>
    public LocalText Local(string key) => Require(key).AsLocal();

    public LocalText AsLocal()
    {
        Only("en", "nl", "fr", "de");
        return new LocalText(Text("en"), Text("nl"), Text("fr"), Text("de"));
    }

    public LocalText? LocalOrNull(string key) => Child(key)?.AsLocal();

    /// <summary>A condition; null when absent.</summary>
    public Condition? ConditionOrNull(string key) => Child(key)?.AsCondition();

    public Condition AsCondition()
    {
        if (IsText)
        {
            return new Condition(ConditionKind.Statement, AsText(), null) { Line = Line };
        }

        if (IsList)
        {
            var parts = Elements().Select(e => e.AsCondition()).ToList();
            return parts.Count == 1 ? parts[0] : new Condition(ConditionKind.All, null, parts);
        }

        var joined = new List<Condition>();
        foreach (var (key, value) in Pairs())
        {
            var kind = key switch
            {
                "all" => ConditionKind.All,
                "any" => ConditionKind.Any,
                "none" => ConditionKind.None,
                _ => throw value.Error("a condition has all, any or none"),
            };
            if (!value.IsList)
            {
                throw value.Error("expected a list of conditions");
            }

            joined.Add(new Condition(kind, null, [.. value.Elements().Select(e => e.AsCondition())]));
        }

        return joined.Count switch
        {
            0 => throw Error("an empty condition"),
            1 => joined[0],
            _ => new Condition(ConditionKind.All, null, joined),
        };
    }
}
