using DualUseScreening.Lists.Board;

namespace DualUseScreening.Lists.Releases;

/// <summary>How a replica comes to the release it holds: from the board, or from its own sources.</summary>
public sealed partial class SnapshotHolder
{
    // What was announced and then did not come into force takes the memory of a whole release.
    private static readonly TimeSpan PreparedFor = TimeSpan.FromMinutes(1);

    private async Task<(bool Changed, ListFormatException? Failed)> ReadOnceAsync()
    {
        ListFormatException? failed = null;
        var before = _held?.Version;
        var digest = _sources.Digest();
        await Kept;
        var inForce = await InForceAsync();
        var seen = _memory.Seen;
        if (_held is { } same && same.Digest == digest && (inForce is null || inForce.Version == same.Version))
        {
            Swap(null, inForce ?? same.InForce, _time.GetUtcNow());
            return (false, null);
        }

        var follows = ReleaseChoice.FollowsSources(inForce, digest, seen, seen.Length == 0 && inForce is not null && await _store.KnowsAsync(digest, default));
        if (follows && ReleaseChoice.MayBeBehind(inForce, seen))
        {
            // Others know of newer lists; a release of these sources alone would take those out of force again.
            failed = await _sources.FetchAsync(onlyMissing: false, CancellationToken.None);
            digest = _sources.Digest();
            follows = failed is null && inForce!.SourceDigest != digest;
        }

        if (!follows && await TakeAsync(inForce!, digest, _time.GetUtcNow()))
        {
            _memory.Keep(inForce, inForce!.Pinned || failed is not null ? seen : digest);
            Kept = GiveBackAsync(inForce, digest);
            return (_held?.Version != before, failed);
        }

        await FromSourcesAsync(digest, inForce, publish: follows);
        return (_held?.Version != before, failed);
    }

    // What the board forgot, or what is older there than here, is put back.
    private async Task<InForce?> InForceAsync()
    {
        var reading = await _board.ReadAsync(CancellationToken.None);
        var mine = _held?.InForce ?? _memory.InForce;
        return reading.InForce is null || (mine is not null && mine.Sequence > reading.InForce.Sequence) ? mine : reading.InForce;
    }

    // Others may have lost, or never had, what this replica remembers.
    private async Task GiveBackAsync(InForce inForce, string digest)
    {
        await _store.Storing;
        if (_store.OnDisk.Contains(inForce.Version))
        {
            await _store.ShareAsync(digest, inForce.Version, CancellationToken.None);
        }

        await _board.OfferAsync(inForce, CancellationToken.None);
    }

    private async Task FromSourcesAsync(string digest, InForce? inForce, bool publish)
    {
        var now = _time.GetUtcNow();
        var made = await _maker.ObtainAsync(digest, _held?.Content, CancellationToken.None);
        var version = made.Content.Snapshot.Version;
        var isNew = publish && inForce?.Version != version;

        // With nothing in force here there are better things to do than to wait for others.
        var isShared = isNew && _held is not null && _board.IsShared && await made.Share();
        if (isShared)
        {
            await GatherAsync(version);
        }

        var next = isNew
            ? new InForce((inForce?.Sequence ?? 0) + 1, version, made.Digest, false, false, inForce?.Version ?? "", _time.GetUtcNow())
            : inForce;
        var offering = isShared ? _board.OfferAsync(next!, CancellationToken.None) : null;
        Swap(version == _held?.Version ? null : made, next, now);
        if (_held!.Digest != made.Digest)
        {
            _held = _held with { Digest = made.Digest };
        }

        Missing = next?.Version == version ? null : Missing;
        _memory.Keep(next, publish ? made.Digest : _memory.Seen);
        Kept = Task.Run(async () =>
        {
            await made.Finish();
            await _store.Storing;
            if (isNew && (await (offering ?? _board.OfferAsync(next!, CancellationToken.None))).InForce is { } holds && holds.Version != version)
            {
                // Somebody was faster with something else: what all have is what holds.
                _ = _work.JoinAsync(ListWork.Follow, CancellationToken.None);
            }
        });
    }

    // Without a cache there is nothing that the others could load.
    private Task GatherAsync(string version) =>
        _store.IsCacheWithinReach ? _board.GatherAsync(version, _together, CancellationToken.None) : Task.CompletedTask;

    private async Task<bool> PrepareOnceAsync(string version)
    {
        if (_held is { } held && held.Version != version && Prepared(version) is null && await LoadAsync(version, held.Digest) is { } made)
        {
            WarmUp.Run(made.Content.Snapshot);
            _prepared = (made, _time.GetUtcNow());
        }

        await _board.LoadedAsync(version, CancellationToken.None);
        return _held?.Version == version || Prepared(version) is not null;
    }

    private MadeRelease? Prepared(string version) => _prepared is { } ready && ready.Release.Content.Snapshot.Version == version ? ready.Release : null;

    private async Task<bool> FollowOnceAsync()
    {
        if (_held is not { } held)
        {
            return false;
        }

        if (_prepared is { } ready && _time.GetUtcNow() - ready.At > PreparedFor)
        {
            _prepared = null;
        }

        await Kept;
        var reading = await _board.ReadAsync(CancellationToken.None);
        if (!reading.IsReached)
        {
            return false;
        }

        var mine = held.InForce;
        if (mine is not null && (reading.InForce is null || reading.InForce.Sequence < mine.Sequence))
        {
            // The board lost its memory, or was out of reach when this came into force.
            Kept = GiveBackAsync(mine, held.Digest);
            return false;
        }

        return reading.InForce is { } inForce && await TakeAsync(inForce, held.Digest, held.CheckedAt) && _held!.Version != held.Version;
    }

    // Whether what is in force for all is in force here.
    private async Task<bool> TakeAsync(InForce inForce, string digest, DateTimeOffset? checkedAt)
    {
        if (_held?.Version == inForce.Version)
        {
            Missing = null;
            Swap(null, inForce, checkedAt);
            _memory.Keep(inForce, _memory.Seen);
            return true;
        }

        if (await LoadAsync(inForce.Version, digest) is { } made)
        {
            Missing = null;
            Swap(made, inForce, checkedAt);
            _memory.Keep(inForce, _memory.Seen);
            Kept = _store.Storing;
            return true;
        }

        Missing = inForce.Version;
        LogMissing(_logger, inForce.Version);
        return false;
    }

    // What another build put into force may be beyond this one, as what it cannot find is.
    private async Task<MadeRelease?> LoadAsync(string version, string digest)
    {
        if (Prepared(version) is { } ready)
        {
            return ready with { Digest = digest };
        }

        try
        {
            return await _store.LoadAsync(version, _held?.Content, CancellationToken.None) is { } stored ? ReleaseMaker.Compiled(stored, digest, _held?.Content) : null;
        }
        catch (ListFormatException e)
        {
            LogInvalid(_logger, $"release {version}: {e.Message}");
            return null;
        }
    }
}
