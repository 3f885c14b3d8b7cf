using DualUseScreening.Lists.Parties;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Bench.Parties;

/// <summary>The real lists, all together.</summary>
internal static class Lists
{
    private static readonly (string Name, string Format, string Path)[] Sources =
    [
        ("ofac-sdn", "ofac-sdn", "parties/ofac"),
        ("un", "un-xml", "parties/un-consolidated.xml"),
        ("us-csl", "us-csl-json", "parties/us-csl-2026.json"),
        ("bis-dpl", "bis-dpl", "parties/bis-dpl.txt"),
    ];

    public static List<PartyEntry> Load(string data)
    {
        var entries = new List<PartyEntry>();
        foreach ((string name, string format, string path) in Sources)
        {
            entries.AddRange(PartyListReaders.ForFormat(format)!.Read(PartyListFiles.FromPath(name, Path.Combine(data, path))));
        }

        return entries;
    }

    /// <summary>The same without aliases in other scripts, so that names in them must be romanised to be found.</summary>
    public static List<PartyEntry> LatinOnly(List<PartyEntry> entries) =>
        [.. entries.Select(e => e.Aliases.All(a => IsLatin(a.Name)) ? e : e with { Aliases = [.. e.Aliases.Where(a => IsLatin(a.Name))] })];

    private static bool IsLatin(string name) => name.All(c => c < '\u0370');
}
