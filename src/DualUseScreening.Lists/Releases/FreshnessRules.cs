using System.Globalization;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Sources;
using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>Says of each list how old it is and how old it may become.</summary>
public sealed class FreshnessRules
{
    /// <summary>Warning age of a list with a source of its own.</summary>
    public static readonly TimeSpan DefaultWarnAfter = TimeSpan.FromDays(2);

    /// <summary>Maximum age of a list with a source of its own.</summary>
    public static readonly TimeSpan DefaultMaxAge = TimeSpan.FromDays(7);

    private readonly ListsOptions _options;
    private readonly PartySources _sources;

    internal FreshnessRules(ListsOptions options, PartySources sources)
    {
        _options = options;
        _sources = sources;
    }

    /// <summary>The lists in force, and those of the settings that are not among them.</summary>
    /// <param name="lists">The lists in force.</param>
    /// <param name="readAt">When the sources were last read without an error; null when they were not since the service started.</param>
    /// <param name="chosenAt">When a person put this release into force whatever the sources say; from then on nothing confirms its lists. Null: nobody did.</param>
    public IReadOnlyList<ListFreshness> Of(IReadOnlyList<ListDescription> lists, DateTimeOffset? readAt, DateTimeOffset? chosenAt = null)
    {
        var result = new List<ListFreshness>();
        foreach (var list in lists)
        {
            var source = _sources.All.FirstOrDefault(s => s.Name == list.Name);
            result.Add(source is null
                ? new ListFreshness(list.Name, list.PublishedAt, null, false, Setting(_options.WarnAfter, list.Name), Setting(_options.MaxAge, list.Name))
                : Sourced(source, list.PublishedAt.Length > 0 ? list.PublishedAt : ChangedOn(source), Earlier(source.Url.Length > 0 ? _sources.CheckedAt(source) : readAt, chosenAt)));
        }

        result.AddRange(_sources.All.Where(s => lists.All(l => l.Name != s.Name)).Select(s => Sourced(s, "", null)));
        return result;
    }

    private ListFreshness Sourced(PartySource source, string publishedAt, DateTimeOffset? confirmedAt) => new(
        source.Name, publishedAt, confirmedAt, true,
        Setting(_options.WarnAfter, source.Name) ?? DefaultWarnAfter, Setting(_options.MaxAge, source.Name) ?? source.Known?.MaximumAge ?? DefaultMaxAge);

    private static DateTimeOffset? Earlier(DateTimeOffset? confirmed, DateTimeOffset? chosen) => chosen < confirmed ? chosen : confirmed;

    private string ChangedOn(PartySource source)
    {
        var files = SourceFiles.In(_sources.PlaceOf(source));
        return files.Count == 0 ? "" : files.Max(File.GetLastWriteTimeUtc).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static TimeSpan? Setting(IDictionary<string, TimeSpan> settings, string name)
    {
        foreach (var (key, value) in settings)
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }
}
