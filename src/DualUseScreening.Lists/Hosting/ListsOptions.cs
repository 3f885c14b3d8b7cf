namespace DualUseScreening.Lists.Hosting;

/// <summary>Settings of the lists, section <c>Lists</c>.</summary>
public sealed class ListsOptions
{
    /// <summary>The folder of the bundled lists; empty: the one found beside or above the program.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Party lists.</summary>
    public IList<PartySource> Sources { get; set; } = [];

    /// <summary>How often the sources are looked at again; absent: only when asked to.</summary>
    public TimeSpan? RefreshEvery { get; set; }

    /// <summary>
    /// Age from which a configured party list no longer carries a clear verdict: every answer is then at best a review. Counted from the last change
    /// of its files; absent: no limit.
    /// </summary>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Finds the bundled lists: <c>data</c> in a folder, or in one above it.</summary>
    /// <param name="start">Where to begin.</param>
    /// <returns>The folder; null when there is none.</returns>
    public static string? FindFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "data");
            if (Directory.Exists(Path.Combine(data, "control-list")))
            {
                return data;
            }
        }

        return null;
    }
}
