using DualUseScreening.Screening.Content;
using DualUseScreening.Screening.Goods;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>Compiles a release from its sources up to the snapshot, so that what is wrong with it comes out before anyone relies on it.</summary>
internal static class ReleaseBuilder
{
    // Someone is writing into the sources all the time.
    private const int Attempts = 3;

    /// <summary>Compiles.</summary>
    /// <param name="sources">What to read.</param>
    /// <param name="digest">The state that they were in when they were last looked at.</param>
    /// <param name="before">The lists of the last good release; empty where there is none.</param>
    /// <param name="earlier">The release in force: what did not change is not compiled again.</param>
    /// <param name="isProven">Whether a rule that does not do what its examples say is an error.</param>
    /// <exception cref="ListFormatException">A source has an error.</exception>
    public static BuiltRelease Build(IReleaseSource sources, string digest, IReadOnlyList<ListDescription> before, HeldContent? earlier, bool isProven)
    {
        for (var attempt = 1; ; attempt++)
        {
            var release = sources.Compile();
            var files = sources.Describe();
            var after = sources.Digest();
            if (after == digest)
            {
                sources.CheckLoss(before, release);
                var built = Build(release, digest, files, earlier, isProven);
                sources.Built(release, built.Content);
                return built;
            }

            if (attempt == Attempts)
            {
                throw new ListFormatException("", 0, "", "the sources change while they are read");
            }

            digest = after;
        }
    }

    private static BuiltRelease Build(Release release, string digest, IReadOnlyList<ReleaseSource> files, HeldContent? earlier, bool isProven)
    {
        try
        {
            ReleaseSections? sections = null;
            GoodsTables? tables = null;
            if (earlier is null)
            {
                Parallel.Invoke(Aside.Here, () => sections = ReleaseSections.Of(release), () => tables = GoodsTables.Build(release.ControlList));
            }
            else
            {
                sections = ReleaseSections.Of(release, earlier);
                release = earlier.Share(release, sections);
                tables = earlier.Tables is { } known && ReferenceEquals(earlier.Release.ControlList, release.ControlList)
                    ? known
                    : GoodsTables.Build(release.ControlList);
            }

            release = release with { Lists = ListDescriptions.Of(release, sections!) };
            var snapshot = SnapshotCompiler.Compile(release, sections!.Version, tables, earlier?.Compiled);
            if (isProven && Broken(snapshot) is [var first, ..])
            {
                throw first;
            }

            var tablesSection = ReferenceEquals(earlier?.Tables, tables) ? earlier!.TablesSection : null;
            return new BuiltRelease(
                snapshot, digest, sections, tables!, tablesSection ?? CompiledRelease.TablesSection(tables!), release,
                [.. files.Select(f => f.Date.Length > 0 ? f : f with { Date = Stated(release, f.List) })]);
        }
        catch (Exception e) when (Cause(e) is { } cause)
        {
            throw cause;
        }
    }

    private static string Stated(Release release, string list) => release.Lists.FirstOrDefault(l => l.Name == list)?.PublishedAt ?? "";

    /// <summary>Rules of a release that do not do what their examples say.</summary>
    public static IReadOnlyList<ListFormatException> Broken(ListSnapshot snapshot) =>
    [
        .. snapshot.Examples.Failures().Select(failure => new ListFormatException(
            failure.Place.File, failure.Place.Line, failure.Place.Field,
            $"example {failure.Number} that {(failure.ShouldFire ? "must fire" : "must not fire")}: {failure.Problem} ({failure.Text})")),
    ];

    /// <summary>The error in a list behind an error of the compiler; null when there is none.</summary>
    public static ListFormatException? Cause(Exception error) => error switch
    {
        RuleFormatException rule => new ListFormatException(rule.Place.File, rule.Place.Line, rule.Place.Field, rule.Problem, rule),
        FormatException => new ListFormatException("", 0, "", error.Message, error),
        AggregateException several => several.Flatten().InnerExceptions.Select(Cause).FirstOrDefault(c => c is not null),
        _ => null,
    };
}
