using DualUseScreening.Lists.OfficialTexts;

namespace DualUseScreening.Bench.Goods.Compare;

/// <summary>The official text as search engines are given it: one document a heading.</summary>
internal static class LegalText
{
    /// <summary>Reads it.</summary>
    /// <param name="path">The text, or what <c>dualuse lists import</c> made of it.</param>
    public static IReadOnlyList<Document> Read(string path) =>
    [
        .. OfficialTextFile.Load(path).Entries.GroupBy(e => e.Code[..5]).Select(g => new Document(
            g.Key, string.Join('\n', g.SelectMany(e => e.Notes.Select(n => n.Text).Prepend(e.Text))))),
    ];
}
