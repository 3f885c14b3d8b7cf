using DualUseScreening.Screening.Content;

namespace DualUseScreening.Lists.Releases;

/// <summary>Where releases come from.</summary>
public interface IReleaseSource
{
    /// <summary>Asks the publishers of downloaded lists for newer ones.</summary>
    /// <param name="onlyMissing">Only for those of which there is no copy.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What went wrong with one of them; null when all are up to date. A failure of one does not keep the others.</returns>
    Task<ListFormatException?> FetchAsync(bool onlyMissing, CancellationToken cancellation);

    /// <summary>A mark of the state of all sources: the same as long as <see cref="Compile"/> would give the same release.</summary>
    /// <exception cref="ListFormatException">A source is not there.</exception>
    string Digest();

    /// <summary>Reads all sources and puts them together. <see cref="Release.Lists"/> is still empty.</summary>
    /// <exception cref="ListFormatException">A source has an error; it names file, line and field.</exception>
    Release Compile();

    /// <summary>The files that are read, each with its digest; <see cref="ReleaseSource.Date"/> where the publisher stated one.</summary>
    IReadOnlyList<ReleaseSource> Describe();

    /// <summary>Refuses a release whose party lists lost a suspicious share of their entries.</summary>
    /// <param name="before">The lists of the last good release; empty where there is none.</param>
    /// <param name="release">What was compiled.</param>
    /// <exception cref="ListFormatException">It names the list and the counts.</exception>
    void CheckLoss(IReadOnlyList<ListDescription> before, Release release)
    {
    }

    /// <summary>Tells what became of what was read: the same content, but where it is that of the release before, the objects of that one.</summary>
    /// <param name="read">What <see cref="Compile"/> gave.</param>
    /// <param name="made">The release that was made of it.</param>
    void Built(Release read, Release made)
    {
    }
}
