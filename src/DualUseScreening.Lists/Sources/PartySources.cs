using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Parties;
using DualUseScreening.Lists.Releases;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Sources;

/// <summary>The party lists of the settings, whether they lie on a path or are downloaded.</summary>
internal sealed class PartySources(ListsOptions options, PartyDownloads? downloads)
{
    /// <summary>Names that no list of the settings may take.</summary>
    internal static readonly string[] Reserved =
    [
        ReleaseSections.ControlList, ReleaseSections.Law, ReleaseSections.Embargo, ReleaseSections.CatchAll, ReleaseSections.Diversion, ReleaseSections.Messages,
        ReleaseSections.ExporterRules, ReleaseSections.ReviewedMatches,
    ];

    /// <summary>The lists.</summary>
    public IEnumerable<PartySource> All => options.Sources;

    /// <summary>Where the files of a list lie; empty when it was not downloaded yet.</summary>
    public string PlaceOf(PartySource source) => source.Url.Length > 0 ? downloads?.FolderOf(source) ?? "" : source.Path;

    /// <summary>When the publisher of a downloaded list last confirmed it; null for one that never came, and for a list on a path.</summary>
    public DateTimeOffset? CheckedAt(PartySource source) => source.Url.Length > 0 ? downloads?.CheckedAt(source) : null;

    /// <summary>When the publisher of a downloaded list says that it changed each of its files, by name.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset?> StatedDates(PartySource source) =>
        source.Url.Length > 0 && downloads is not null ? downloads.StatedDates(source) : new Dictionary<string, DateTimeOffset?>();

    /// <summary>Where a list comes from, without what a web address may hold of secrets, or of this machine's folders.</summary>
    public static string OriginOf(PartySource source) => source.Url.Length > 0
        ? string.Join(' ', source.Urls.Select(u => new Uri(u).GetLeftPart(UriPartial.Path)))
        : Path.GetFileName(source.Path.TrimEnd('/', '\\'));

    /// <summary>Refuses settings that mean nothing.</summary>
    /// <exception cref="ListFormatException">It names the setting.</exception>
    public void Check()
    {
        var names = new HashSet<string>(Reserved, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < options.Sources.Count; i++)
        {
            var source = options.Sources[i];
            if (source.Preset.Length > 0 && source.Known is null)
            {
                throw Error(i, "Preset", $"'{source.Preset}' is no official list; there are: {string.Join(", ", PartyListPreset.All.Select(p => p.Name))}");
            }

            if (source.Name.Length is 0 or > 100 || !names.Add(source.Name))
            {
                throw Error(i, "Name", source.Name.Length == 0 ? "a list needs a name" : $"'{source.Name}' is taken or too long");
            }

            if (PartyListReaders.ForFormat(source.Format) is null)
            {
                throw Error(i, "Format", $"'{source.Format}' is no format; there are: {string.Join(", ", PartyListReaders.All.Select(r => r.Format))}");
            }

            if (source.Path.Length > 0 == source.Url.Length > 0)
            {
                throw Error(i, "Path", "a list needs a path or a web address, not both");
            }

            if (source.Urls.FirstOrDefault(u => !Uri.TryCreate(u, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) is { } wrong)
            {
                throw Error(i, "Url", $"'{wrong}' is no web address");
            }

            if (source.Urls.GroupBy(PartyDownloads.NameOf, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } same)
            {
                throw Error(i, "Url", $"two addresses end in '{same.Key}': one file would take the place of the other");
            }
        }
    }

    /// <summary>Asks the publishers of all downloaded lists, or only of those without a copy.</summary>
    /// <returns>What went wrong with one of them, or null.</returns>
    public async Task<ListFormatException?> FetchAsync(bool onlyMissing, CancellationToken cancellation)
    {
        ListFormatException? error = null;
        foreach (var source in options.Sources)
        {
            if (!onlyMissing || CheckedAt(source) is null)
            {
                error = await FetchAsync(source, cancellation) ?? error;
            }
        }

        return error;
    }

    /// <summary>Asks the publisher of one list; what went wrong, or null.</summary>
    public Task<ListFormatException?> FetchAsync(PartySource source, CancellationToken cancellation) =>
        source.Url.Length > 0 && downloads is not null
            ? downloads.FetchAsync(source, cancellation)
            : Task.FromResult<ListFormatException?>(null);

    /// <summary>
    /// Reads all lists that are there. One that is to be downloaded and never was is left out: what is screened without it is no better than a review
    /// (<see cref="ListAge.Expired"/>), but the others still forbid what they forbid.
    /// </summary>
    /// <param name="readings">How they were last read; null for never.</param>
    /// <exception cref="ListFormatException">One on a path is not there, or one has an error.</exception>
    public IEnumerable<PartyListContent> Read(PartyReadings? readings = null) =>
        options.Sources.Where(s => s.Url.Length == 0 || SourceFiles.In(PlaceOf(s)).Count > 0).Select(s => Read(s, readings ?? new PartyReadings()));

    /// <summary>Refuses a reading that lost a suspicious share of a list's entries.</summary>
    /// <param name="before">The lists of the last good release.</param>
    /// <param name="now">The lists that were read.</param>
    /// <exception cref="ListFormatException">It names the list and the counts.</exception>
    public void CheckLoss(IReadOnlyList<ListDescription> before, IReadOnlyList<PartyListContent> now)
    {
        foreach (var source in options.Sources)
        {
            var last = before.FirstOrDefault(l => l.Name == source.Name);
            var read = now.FirstOrDefault(l => l.Name == source.Name);
            if (last is not null && read is not null && last.Source == read.Source && ListShrinkage.Refusal(source.Name, last.EntryCount, read.Entries.Count, source.MaximumLoss) is { } refusal)
            {
                throw new ListFormatException(source.Url.Length > 0 ? source.Url : source.Path, 0, source.Name, refusal);
            }
        }
    }

    private PartyListContent Read(PartySource source, PartyReadings readings)
    {
        var place = PlaceOf(source);
        var files = SourceFiles.In(place);
        if (files.Count == 0)
        {
            throw new ListFormatException(source.Url.Length > 0 ? source.Url : source.Path, 0, source.Name, "the list is not there");
        }

        var list = PartyListFiles.FromPath(source.Name, place, source.Jurisdiction.Length > 0 ? source.Jurisdiction : null);
        return new PartyListContent(source.Name, $"{source.Format} {OriginOf(source)}", PublicationDate.Of(source.Format, files), readings.Read(source.Format, list));
    }

    private static ListFormatException Error(int index, string field, string problem) => new("configuration", 0, $"Lists:Sources:{index}:{field}", problem);
}
