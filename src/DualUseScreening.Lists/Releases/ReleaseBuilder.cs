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
    /// <exception cref="ListFormatException">A source has an error.</exception>
    public static BuiltRelease Build(IReleaseSource sources)
    {
        var digest = sources.Digest();
        for (var attempt = 1; ; attempt++)
        {
            var release = sources.Compile();
            var after = sources.Digest();
            if (after == digest)
            {
                return Build(release, digest);
            }

            if (attempt == Attempts)
            {
                throw new ListFormatException("", 0, "", "the sources change while they are read");
            }

            digest = after;
        }
    }

    private static BuiltRelease Build(Release release, string digest)
    {
        try
        {
            ReleaseSections? sections = null;
            GoodsTables? tables = null;
            Parallel.Invoke(
                () => sections = ReleaseSections.Of(release),
                () => tables = GoodsTables.Build(release.ControlList));
            release = release with { Lists = ListDescriptions.Of(release, sections!) };
            var snapshot = SnapshotCompiler.Compile(release, sections!.Version, tables);
            CheckExamples(snapshot);
            return new BuiltRelease(snapshot, digest, sections, tables!);
        }
        catch (Exception e) when (Cause(e) is { } cause)
        {
            throw cause;
        }
    }

    // A rule that does not do what its own examples say is not put into force.
    private static void CheckExamples(ListSnapshot snapshot)
    {
        if (snapshot.Examples.Failures() is [var failure, ..])
        {
            throw new ListFormatException(
                failure.Place.File, failure.Place.Line, failure.Place.Field,
                $"example {failure.Number} that {(failure.ShouldFire ? "must fire" : "must not fire")}: {failure.Problem} ({failure.Text})");
        }
    }

    private static ListFormatException? Cause(Exception error) => error switch
    {
        RuleFormatException rule => new ListFormatException(rule.Place.File, rule.Place.Line, rule.Place.Field, rule.Problem, rule),
        FormatException => new ListFormatException("", 0, "", error.Message, error),
        AggregateException several => several.Flatten().InnerExceptions.Select(Cause).FirstOrDefault(c => c is not null),
        _ => null,
    };
}
