using DualUseScreening.Lists.Board;
using DualUseScreening.Lists.Caching;
using DualUseScreening.Screening.Snapshots;

namespace DualUseScreening.Lists.Releases;

/// <summary>
/// Loads releases that are no longer in force, so that an answer of years ago can be given again. One at a time, and the last one stays at hand: it takes the
/// memory and the time of a release in force.
/// </summary>
public sealed class ReleaseArchive(SnapshotHolder holder, ReleaseStore store) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private ListSnapshot? _last;

    /// <summary>The snapshot of a release.</summary>
    /// <param name="version">Its version.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The snapshot; null when the release is not kept, cannot be read by this version of the program, or is not signed by a trusted key.</returns>
    public async Task<ListSnapshot?> LoadAsync(string version, CancellationToken cancellation)
    {
        if (holder.IsLoaded && holder.Current is var current && current.Version == version)
        {
            return current;
        }

        if (!InForce.IsVersion(version))
        {
            return null;
        }

        await _one.WaitAsync(cancellation);
        try
        {
            if (_last?.Version == version)
            {
                return _last;
            }

            if (await store.LoadAsync(version, null, cancellation) is not { } stored)
            {
                return null;
            }

            return _last = await Task.Run(() => ReleaseMaker.Compiled(stored, "", null).Content.Snapshot, cancellation);
        }
        catch (ListFormatException)
        {
            return null;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();
}
