using System.Diagnostics;
using DualUseScreening.Lists.Board;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Screening.Snapshots;
using Microsoft.Extensions.Logging;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Gets the release of a state of the sources: compiled already, from disk or cache, or compiled here, by one replica for all. What is compiled is signed,
/// read back and kept behind the caller's back, so that answering does not wait for it.
/// </summary>
internal sealed partial class ReleaseMaker(
    IReleaseSource sources, ReleaseStore store, IReleaseBoard board, ReleaseTrust trust, ILogger<ReleaseMaker> logger)
{
    private const int BigList = 100;

    /// <summary>How often this process compiled a release from its sources.</summary>
    public int Compilations { get; private set; }

    /// <summary>The release of a state of the sources.</summary>
    /// <exception cref="ListFormatException">A source has an error, or nobody whose key is trusted has signed the release.</exception>
    public async Task<MadeRelease> ObtainAsync(string digest, HeldContent? earlier, CancellationToken cancellation)
    {
        if (await store.FindAsync(digest, earlier, cancellation) is { } found)
        {
            return Found(found, digest, earlier);
        }

        trust.MustSign();
        var right = await board.CompileAsync(digest, () => store.KnowsAsync(digest, cancellation), cancellation);
        try
        {
            // Another replica may have finished while this one waited.
            if (right is not Nothing && await store.FindAsync(digest, earlier, cancellation) is { } others)
            {
                return Found(others, digest, earlier);
            }

            var started = Stopwatch.GetTimestamp();

            // A rule that does not do what its examples say is refused while there is a good release in force; with nothing in force, one rule in doubt
            // weighs less than no answer at all, and is told of when answers are given already.
            var built = ReleaseBuilder.Build(sources, digest, earlier?.Snapshot.Lists ?? LastLists(), earlier, isProven: earlier is not null);
            Compilations++;
            LogCompiled(logger, built.Snapshot.Version, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var made = Built(built, earlier, right);
            right = null;
            return made;
        }
        finally
        {
            if (right is not null)
            {
                await right.DisposeAsync();
            }
        }
    }

    /// <summary>Builds the snapshot of a release that was found compiled.</summary>
    /// <exception cref="ListFormatException">Another build wrote it, and this one finds an error in it.</exception>
    public static MadeRelease Compiled(StoredRelease found, string digest, HeldContent? earlier)
    {
        try
        {
            var snapshot = SnapshotCompiler.Compile(found.Release, found.Version, found.Tables, earlier?.Compiled);
            found.Sections.Rest();
            found.TablesSection?.Rest();
            var tables = found.Tables ?? (ReferenceEquals(earlier?.Release.ControlList, found.Release.ControlList) ? earlier?.Tables : null);
            var tablesSection = found.TablesSection ?? (ReferenceEquals(tables, earlier?.Tables) ? earlier?.TablesSection : null);
            return new MadeRelease(
                new HeldContent(found.Release, snapshot, found.Sections, tables, tablesSection), digest, found.Place, () => Task.FromResult(true), () => Task.CompletedTask);
        }
        catch (Exception e) when (ReleaseBuilder.Cause(e) is { } cause)
        {
            throw cause;
        }
    }

    // The release of an earlier run may be of other days and settings: of that one only the big lists tell whether one came in half.
    private IReadOnlyList<Screening.Content.ListDescription> LastLists() =>
        store.LastGood("")?.Release.Lists.Where(l => l.EntryCount >= BigList).ToArray() ?? [];

    private MadeRelease Found(StoredRelease found, string digest, HeldContent? earlier)
    {
        var share = new Lazy<Task<bool>>(async () =>
        {
            await store.Storing;
            return found.Place != "disk" || await store.ShareAsync(digest, found.Version, CancellationToken.None);
        });
        return Compiled(found, digest, earlier) with { Share = () => share.Value, Finish = () => share.Value };
    }

    private MadeRelease Built(BuiltRelease built, HeldContent? earlier, IAsyncDisposable? right)
    {
        var version = built.Snapshot.Version;
        var bytes = new Lazy<Task<byte[]?>>(() => Aside.RunAsync(() => Write(built, earlier)));
        var share = new Lazy<Task<bool>>(async () =>
            await bytes.Value is { } written && await store.ToCacheAsync(built.Digest, version, written, CancellationToken.None));
        return new MadeRelease(
            new HeldContent(built.Content, built.Snapshot, built.Sections, built.Tables, built.TablesSection), built.Digest, "sources",
            () => share.Value,
            () => FinishAsync(built, earlier, bytes.Value, share, right));
    }

    // What does not read back as it was written would make other replicas answer differently.
    private byte[]? Write(BuiltRelease built, HeldContent? earlier)
    {
        byte[]? bytes = null;
        var isTrue = false;
        Parallel.Invoke(Aside.Here, () => bytes = built.Write(), () => isTrue = built.Sections.ReadBack(earlier));
        if (isTrue)
        {
            return trust.Sign(bytes!, built.Sections.ByHash);
        }

        LogNotKept(logger, built.Snapshot.Version);
        return null;
    }

    // Others wait for the cache, nobody for the disk.
    private async Task FinishAsync(BuiltRelease built, HeldContent? earlier, Task<byte[]?> bytes, Lazy<Task<bool>> share, IAsyncDisposable? right)
    {
        try
        {
            var sharing = share.Value;
            if (await bytes is { } written)
            {
                store.ToDisk(built.Digest, built.Snapshot.Version, written);
            }

            await sharing;
            built.Sections.Rest();
            built.TablesSection.Rest();
            foreach (var rule in earlier is null ? ReleaseBuilder.Broken(built.Snapshot) : [])
            {
                LogExample(logger, rule.Message);
            }
        }
        finally
        {
            if (right is not null)
            {
                await right.DisposeAsync();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Compiled release {Version} in {Elapsed} ms")]
    private static partial void LogCompiled(ILogger logger, string version, double elapsed);

    [LoggerMessage(Level = LogLevel.Error, Message = "A rule does not do what its examples say: {Problem}")]
    private static partial void LogExample(ILogger logger, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Release {Version} does not read back as it was written and is not kept")]
    private static partial void LogNotKept(ILogger logger, string version);
}

/// <summary>A release ready to come into force.</summary>
/// <param name="Content">What it holds, compiled.</param>
/// <param name="Digest">The state of the sources.</param>
/// <param name="Place">Where it came from.</param>
/// <param name="Share">Puts it where others find it, before it comes into force; gives whether it is there.</param>
/// <param name="Finish">Keeps it on disk, and shares it unless that was done; called once, after it came into force.</param>
internal sealed record MadeRelease(HeldContent Content, string Digest, string Place, Func<Task<bool>> Share, Func<Task> Finish);
