using DualUseScreening.Lists.Board;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Lists.Diff;
using DualUseScreening.Lists.Hosting;
using DualUseScreening.Lists.Signing;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>What a person may do with releases: build, take in, verify, compare, and say which is in force.</summary>
public sealed class ReleaseDesk(
    SnapshotHolder holder, ReleaseStore store, DiskReleases disk, IReleaseSource sources, ReleaseTrust trust, ListsOptions options, TimeProvider time)
{
    /// <summary>Whether releases may be taken in from callers.</summary>
    public bool Accepts => options.AcceptReleases ?? trust.IsOn;

    /// <summary>Releases on this replica's disk, the last written first, and the one in force.</summary>
    public IReadOnlyList<string> Versions => [.. disk.NewestFirst().Append(holder.Current.Version).Distinct(StringComparer.Ordinal)];

    /// <summary>Reads the sources, compiles and keeps the release, and leaves what is in force as it is.</summary>
    /// <exception cref="ListFormatException">A source has an error, or the release could not be kept.</exception>
    public async Task<string> BuildAsync(CancellationToken cancellation)
    {
        await holder.Kept.WaitAsync(cancellation);
        var digest = await Task.Run(sources.Digest, cancellation);
        if (disk.VersionOf(digest) is { } known && (await store.FileAsync(known, cancellation))?.File is { } file && trust.Refusal(file) is null)
        {
            return known;
        }

        trust.MustSign();
        var built = await Aside.RunAsync(() => ReleaseBuilder.Build(sources, digest, [], null, isProven: true));
        var kept = await store.KeepAsync(built.Digest, built.Snapshot.Version, trust.Sign(built.Write()), cancellation);
        return kept ? built.Snapshot.Version : throw new ListFormatException("", 0, "release", "could not be written to disk");
    }

    /// <summary>Takes a release in, without putting it into force.</summary>
    /// <returns>Its version, or why it is refused.</returns>
    public async Task<(string Version, string? Refusal)> TakeInAsync(byte[] bytes, CancellationToken cancellation)
    {
        if (ReleaseFile.Open(bytes) is not { } file)
        {
            return ("", "no release of a format that is read, or damaged");
        }

        var refusal = trust.Refusal(file) ?? (file.Manifest is null ? "a release without a manifest" : await Aside.RunAsync(() => FaultOf(file)));
        if (refusal is null && !await store.KeepAsync(null, file.Version, bytes, cancellation))
        {
            refusal = "it could not be written to disk";
        }

        return (file.Version, refusal);
    }

    /// <summary>The file of a release; null when it is nowhere.</summary>
    public Task<(ReleaseFile File, byte[] Bytes)?> FileAsync(string version, CancellationToken cancellation) => store.FileAsync(version, cancellation);

    /// <summary>Whether a release is here, whole.</summary>
    public async Task<bool> HasAsync(string version, CancellationToken cancellation) => await store.FileAsync(version, holder.SectionOf, cancellation) is not null;

    /// <summary>Checks a release to the end: every hash, the signature, and that it compiles.</summary>
    /// <returns>What is wrong; null when nothing is.</returns>
    public async Task<string?> VerifyAsync(ReleaseFile file, CancellationToken cancellation) =>
        trust.Refusal(file) ?? await Aside.RunAsync(() => FaultOf(file));

    /// <summary>Id of the trusted key that signed a release; null when none did.</summary>
    public string? SignerOf(ReleaseFile file) => trust.SignerOf(file);

    /// <summary>What changed from one release to another; null when one of them is nowhere.</summary>
    public async Task<IReadOnlyList<ListChange>?> DiffAsync(string from, string to, CancellationToken cancellation)
    {
        var before = await store.FileAsync(from, holder.SectionOf, cancellation);
        var after = await store.FileAsync(to, holder.SectionOf, cancellation);
        return before is null || after is null ? null : await Task.Run(() => ReleaseDiff.Between(before.Value.File, after.Value.File), cancellation);
    }

    /// <summary>Puts a release into force until the sources change, or for good.</summary>
    /// <exception cref="ListFormatException">It is not here, or not signed by a trusted key.</exception>
    public Task<bool> PublishAsync(string version, bool pin, CancellationToken cancellation) => holder.PutAsync(
        (now, digest) => now.Version == version && now.Pinned == pin ? null : Next(now, version, digest, pin), cancellation);

    /// <summary>Puts the release before the one in force into force again.</summary>
    /// <exception cref="ListFormatException">There is none, or it is not here any more.</exception>
    public Task<bool> RollbackAsync(CancellationToken cancellation) => holder.PutAsync(
        (now, digest) => now.Previous.Length > 0 ? Next(now, now.Previous, digest, now.Pinned)
            : throw new ListFormatException("", 0, "release", "no release was in force before this one"),
        cancellation);

    /// <summary>Lets the sources decide again.</summary>
    public async Task<bool> UnpinAsync(CancellationToken cancellation)
    {
        var before = holder.Current.Version;
        await holder.PutAsync((now, _) => now is { Chosen: false, Pinned: false } ? null : now with { Sequence = now.Sequence + 1, SourceDigest = "", Chosen = false, Pinned = false }, cancellation);
        await holder.FromSourcesAsync(cancellation);
        return holder.Current.Version != before;
    }

    private InForce Next(InForce now, string version, string digest, bool pin) => now with
    {
        Sequence = now.Sequence + 1,
        Version = version,
        SourceDigest = digest,
        Chosen = true,
        Pinned = pin,
        Previous = now.Version == version ? now.Previous : now.Version,
        Since = time.GetUtcNow(),
    };

    /// <summary>What is wrong with what a release holds, signatures aside; null when it compiles.</summary>
    public static string? FaultOf(ReleaseFile file)
    {
        try
        {
            if (CompiledRelease.Read(file, "", null) is not { } stored)
            {
                return "what it holds cannot be read by this version of the program";
            }

            WarmUp.Run(SnapshotCompiler.Compile(stored.Release, stored.Version, stored.Tables));
            return null;
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or AggregateException)
        {
            return $"it does not compile: {e.Message}";
        }
    }
}
