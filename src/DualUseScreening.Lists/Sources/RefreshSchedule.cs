using DualUseScreening.Lists.Hosting;

namespace DualUseScreening.Lists.Sources;

/// <summary>When which source is to be looked at again. A source that failed is asked again sooner, each time after twice as long.</summary>
internal sealed class RefreshSchedule
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    private readonly List<Entry> _entries = [];

    /// <summary>Begins a schedule.</summary>
    /// <param name="options">The periods.</param>
    /// <param name="now">Now.</param>
    public RefreshSchedule(ListsOptions options, DateTimeOffset now)
    {
        if (options.RefreshEvery is { } every && every > TimeSpan.Zero)
        {
            _entries.Add(new Entry(null, every) { Due = now + every });
        }

        foreach (var source in options.Sources.Where(s => s.Period > TimeSpan.Zero))
        {
            // What was downloaded by an earlier process may be old; what lies on a path was read just now.
            _entries.Add(new Entry(source, source.Period) { Due = source.Url.Length > 0 ? now : now + source.Period });
        }
    }

    /// <summary>When the next one is due; null: never.</summary>
    public DateTimeOffset? Next => _entries.Count == 0 ? null : _entries.Min(e => e.Due);

    /// <summary>The sources that are due; null stands for the bundled lists.</summary>
    public IReadOnlyList<PartySource?> DueAt(DateTimeOffset now) => [.. _entries.Where(e => e.Due <= now).Select(e => e.Source)];

    /// <summary>Notes that a source was looked at.</summary>
    public void Done(PartySource? source, bool succeeded, DateTimeOffset now)
    {
        var entry = _entries.First(e => e.Source == source);
        entry.Failures = succeeded ? 0 : Math.Min(entry.Failures + 1, 16);
        var retry = FirstRetry * Math.Pow(2, entry.Failures - 1);
        entry.Due = now + (succeeded || retry > entry.Period ? entry.Period : retry);
    }

    private sealed class Entry(PartySource? source, TimeSpan period)
    {
        public PartySource? Source => source;

        public TimeSpan Period => period;

        public DateTimeOffset Due { get; set; }

        public int Failures { get; set; }
    }
}
