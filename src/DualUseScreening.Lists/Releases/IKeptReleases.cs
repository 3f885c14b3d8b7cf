namespace DualUseScreening.Lists.Releases;

/// <summary>Says which releases are named in answers that are kept: those must stay loadable, so that the answer can be given again.</summary>
public interface IKeptReleases
{
    /// <summary>Versions of the releases.</summary>
    Task<IReadOnlyCollection<string>> VersionsAsync(CancellationToken cancellation);
}
