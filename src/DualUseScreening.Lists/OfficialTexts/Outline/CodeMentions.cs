using System.Text.RegularExpressions;

namespace DualUseScreening.Lists.OfficialTexts.Outline;

/// <summary>Codes that a text speaks of.</summary>
internal static partial class CodeMentions
{
    /// <summary>The codes in a text, in its order.</summary>
    public static IEnumerable<string> In(string text) => Mention().Matches(text).Select(m => m.Value);

    /// <summary>The codes in all blocks, and those they lie in.</summary>
    public static IReadOnlySet<string> WithParents(IEnumerable<OutlineBlock> blocks)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in blocks.SelectMany(b => In(b.Text)))
        {
            for (var at = code; at is not null && found.Add(at);)
            {
                at = OfficialCodes.ParentOf(at);
            }
        }

        return found;
    }

    [GeneratedRegex(@"\b\d[A-E]\d{3}(?:\.(?:[a-z]|\d{1,3})\b)*")]
    private static partial Regex Mention();
}
