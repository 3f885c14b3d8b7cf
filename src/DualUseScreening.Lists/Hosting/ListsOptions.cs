namespace DualUseScreening.Lists.Hosting;

/// <summary>Settings of the lists, section <c>Lists</c>.</summary>
public sealed class ListsOptions
{
    /// <summary>The folder of the bundled lists; empty: the one found beside or above the program.</summary>
    public string Folder { get; set; } = "";

    /// <summary>A folder with one folder for each exporter that has rules of its own; empty: none has.</summary>
    public string ExporterRules { get; set; } = "";

    /// <summary>Party lists.</summary>
    public IList<PartySource> Sources { get; set; } = [];

    /// <summary>A CSV file of decisions that a customer is not a listed party (docs/reviewed-matches.md); empty: none.</summary>
    public string ReviewedMatches { get; set; } = "";

    /// <summary>Exporters' own classification files.</summary>
    public IList<ClassificationSource> Classifications { get; set; } = [];

    /// <summary>How often the bundled lists and classification files are looked at again; absent: only when asked to.</summary>
    public TimeSpan? RefreshEvery { get; set; }

    /// <summary>By name of the list, the age from which a warning is due. Absent: 2 days for <see cref="Sources"/>, none for bundled lists.</summary>
    public IDictionary<string, TimeSpan> WarnAfter { get; set; } = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);

    /// <summary>By name of the list, the age from which it no longer counts. Absent: 7 days for <see cref="Sources"/>, none for bundled lists.</summary>
    public IDictionary<string, TimeSpan> MaxAge { get; set; } = new Dictionary<string, TimeSpan>(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long the distributed cache may take to answer; what takes longer is done without it.</summary>
    public TimeSpan CacheTimeout { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often a replica looks whether another one put a release into force, in case the announcement was lost.</summary>
    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a release that is ready waits for replicas that are still loading it, so that all of them answer from it at the same time.</summary>
    public TimeSpan SwitchTogetherWithin { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Keys that sign releases, and keys that are trusted.</summary>
    public Signing.SigningOptions Signing { get; set; } = new();

    /// <summary>Whether releases may be sent to the service. Absent: only where signing is on, since whoever may send one decides what is prohibited.</summary>
    public bool? AcceptReleases { get; set; }

    /// <summary>How long a release that is no longer in force is kept. Absent: for ever. One that a kept answer names is kept as long as the answer.</summary>
    public TimeSpan? KeepReleasesFor { get; set; }

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
