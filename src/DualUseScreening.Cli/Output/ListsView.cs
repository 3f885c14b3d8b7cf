using System.Globalization;
using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Output;

/// <summary>The lists that verdicts rest on, with their version and age.</summary>
internal sealed class ListsView(Page page)
{
    private const int Others = 53;
    private const int MinSource = 40;

    /// <summary>Writes them.</summary>
    public void Write(ListListsResponse response)
    {
        var name = Math.Max(4, response.Lists.Max(l => l.Name.Length));
        // Where it comes from is told where there is room to tell it.
        var source = page.Width - name - Others;
        page.Row(
            Bold("List", name), Bold("Version", 16), Bold("Entries", 9, true), Bold("State of", 10), Bold("Age", 8, true),
            Bold(source >= MinSource ? "Source" : "", 8));
        foreach (var list in response.Lists)
        {
            page.Row(
                new Cell(list.Name, name, Tone.Plain), new Cell(list.Version, 16, Tone.Faint),
                new Cell(list.EntryCount.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' '), 9, Tone.Plain, true),
                new Cell(list.PublishedAt, 10, Tone.Plain), new Cell(Age(list.AgeSeconds), 8, list.Stale ? Tone.Error : Tone.Plain, true),
                new Cell(Source(list, source >= MinSource), Math.Max(5, source), list.Stale ? Tone.Error : Tone.Faint));
        }

        page.Gap();
        page.Hang(0, "", Tone.Plain, $"Release {response.Release}");
    }

    private static string Source(ListInfo list, bool hasRoom) =>
        $"{(list.Stale ? "STALE" : "")}{(list.Stale && hasRoom ? " " : "")}{(hasRoom ? list.Source : "")}";

    private static Cell Bold(string text, int width, bool right = false) => new(text, width, Tone.Bold, right);

    private static string Age(int seconds) => seconds switch
    {
        < 120 => $"{Math.Max(0, seconds)} s",
        < 7_200 => $"{seconds / 60} min",
        < 172_800 => $"{seconds / 3_600} h",
        _ => $"{seconds / 86_400} d",
    };
}
