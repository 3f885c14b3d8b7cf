using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Files;

/// <summary>Reads <c>data/control-list/definitions.yaml</c>: the terms that the dual-use list uses in a meaning of its own.</summary>
internal static class DefinitionReader
{
    /// <summary>Reads them in the order of the file.</summary>
    /// <exception cref="ListFormatException">A file has an error, or names an entry or parameter that there is not.</exception>
    public static IReadOnlyList<DefinitionContent> Read(
        DataFolder data, IReadOnlyList<EntryContent> entries, IReadOnlyList<ParameterContent> parameters)
    {
        var ids = parameters.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var definitions = new List<DefinitionContent>();
        foreach (var node in data.Files("control-list").SelectMany(f => f.Elements("definitions", "id")).Unique())
        {
            node.Only("id", "term", "text", "in", "parameters");
            var definition = new DefinitionContent(node.Text("id"), node.Local("term"), node.Local("text"), node.Texts("in"), node.Texts("parameters"));
            foreach (var prefix in definition.Entries)
            {
                if (!entries.Any(e => e.Code.StartsWith(prefix, StringComparison.Ordinal)))
                {
                    throw node.Require("in").Error($"no entry begins with '{prefix}'");
                }
            }

            if (definition.Parameters.FirstOrDefault(p => !ids.Contains(p)) is { } unknown)
            {
                throw node.Require("parameters").Error($"unknown parameter '{unknown}'");
            }

            if (definition.Entries.Count + definition.Parameters.Count == 0)
            {
                throw node.Error("nothing hangs on it: give entries or parameters");
            }

            definitions.Add(definition);
        }

        return definitions;
    }
}
