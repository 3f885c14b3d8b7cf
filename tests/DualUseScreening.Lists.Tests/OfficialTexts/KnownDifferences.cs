namespace DualUseScreening.Lists.Tests.OfficialTexts;

/// <summary>The reviewed differences between two states of the list, from <c>known-differences.txt</c>.</summary>
internal sealed class KnownDifferences
{
    private readonly List<(string Kind, string Code)> _lines = [];

    public static KnownDifferences Read(string file)
    {
        var known = new KnownDifferences();
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var words = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(parts.Length == 2 && parts[1].Length > 0 && words.Length > 1 && words[0] is "missing" or "extra", $"{Path.GetFileName(file)}:{number}: {line}");
            known._lines.AddRange(words.Skip(1).Select(code => (words[0], code)));
        }

        return known;
    }

    /// <summary>What of the differences is not reviewed, and what is reviewed but no difference.</summary>
    public (IReadOnlyList<string> Unknown, IReadOnlyList<string> Idle) Against(IReadOnlyList<string> missing, IReadOnlyList<string> extra)
    {
        var found = missing.Select(c => ("missing", c)).Concat(extra.Select(c => ("extra", c))).ToList();
        return (
            [.. found.Where(f => !_lines.Exists(l => Covers(l, f))).Select(f => $"{f.Item1} {f.c}")],
            [.. _lines.Where(l => !found.Exists(f => Covers(l, f))).Select(l => $"{l.Kind} {l.Code}")]);
    }

    private static bool Covers((string Kind, string Code) line, (string Kind, string Code) difference) =>
        line.Kind == difference.Kind && (line.Code == difference.Code || (line.Code.EndsWith(".*", StringComparison.Ordinal)
            && (difference.Code == line.Code[..^2] || difference.Code.StartsWith(line.Code[..^1], StringComparison.Ordinal))));
}
