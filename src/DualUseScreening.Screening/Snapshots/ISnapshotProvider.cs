namespace DualUseScreening.Screening.Snapshots;

/// <summary>Gives the list snapshot in force.</summary>
public interface ISnapshotProvider
{
    /// <summary>The snapshot in force; take it once at the start of a request.</summary>
    /// <exception cref="ListsNotLoadedException">Nothing is loaded: nothing can be screened.</exception>
    ListSnapshot Current { get; }
}
