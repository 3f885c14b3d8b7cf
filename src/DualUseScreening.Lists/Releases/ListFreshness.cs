using System.Globalization;

namespace DualUseScreening.Lists.Releases;

/// <summary>How old a list is, and how old it may become.</summary>
/// <param name="Name">Name of the list.</param>
/// <param name="PublishedAt">State of the law or date of publication, <c>YYYY-MM-DD</c>; empty when not known.</param>
/// <param name="ConfirmedAt">For a list with a source of its own: when that was last read or, where it is downloaded, when its publisher last said that
/// this is the current list; null when it was never had. For a list in the box: null, its age counts from the day of its publication.</param>
/// <param name="HasSource">Whether it has a source of its own.</param>
/// <param name="WarnAfter">The age from which a warning is due; null: none.</param>
/// <param name="MaxAge">The age from which it no longer counts; null: none.</param>
public sealed record ListFreshness(string Name, string PublishedAt, DateTimeOffset? ConfirmedAt, bool HasSource, TimeSpan? WarnAfter, TimeSpan? MaxAge)
{
    /// <summary>Age at a time, never negative; null when nothing is known of it.</summary>
    public TimeSpan? AgeAt(DateTimeOffset now)
    {
        var since = HasSource ? ConfirmedAt
            : DateTimeOffset.TryParseExact(PublishedAt, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day
            : null;
        return since is not { } start ? null : now > start ? now - start : TimeSpan.Zero;
    }

    /// <summary>Whether it still counts at a time. A list with a maximum age whose age is not known counts no more than one past it.</summary>
    public ListAge StateAt(DateTimeOffset now) => AgeAt(now) is not { } age
        ? MaxAge is null ? ListAge.Fresh : ListAge.Expired
        : age >= MaxAge ? ListAge.Expired
        : age >= WarnAfter ? ListAge.Stale
        : ListAge.Fresh;
}
