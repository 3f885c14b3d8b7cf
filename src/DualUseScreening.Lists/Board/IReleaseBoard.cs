namespace DualUseScreening.Lists.Board;

/// <summary>
/// Where replicas tell each other which release is in force, and who of them compiles. No call throws and none takes long: a board that cannot be reached
/// says so, and a replica goes on with what it has.
/// </summary>
public interface IReleaseBoard
{
    /// <summary>Whether other replicas may share it.</summary>
    bool IsShared { get; }

    /// <summary>What is in force, as far as the board knows.</summary>
    Task<BoardReading> ReadAsync(CancellationToken cancellation);

    /// <summary>Puts a release into force for all, unless something newer is.</summary>
    /// <returns>What is in force now: what was offered, or what was newer.</returns>
    Task<BoardReading> OfferAsync(InForce offered, CancellationToken cancellation);

    /// <summary>Waits for the right to compile a state of the sources.</summary>
    /// <param name="sourceDigest">The state.</param>
    /// <param name="done">Looks whether somebody else has compiled it meanwhile; then the waiting ends.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <returns>The right, to be given back; null when somebody else has compiled it. A board that cannot be reached gives everybody the right.</returns>
    Task<IAsyncDisposable?> CompileAsync(string sourceDigest, Func<Task<bool>> done, CancellationToken cancellation);

    /// <summary>
    /// Tells the others that a release is about to come into force, so that each loads it beside the one it answers from, and waits until all that listen have:
    /// then it comes into force everywhere at once.
    /// </summary>
    /// <param name="version">The release; the others must be able to load it.</param>
    /// <param name="most">The longest to wait: one that hangs does not keep the others.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    Task GatherAsync(string version, TimeSpan most, CancellationToken cancellation);

    /// <summary>Tells whoever gathers that this replica has loaded a release, or cannot.</summary>
    Task LoadedAsync(string version, CancellationToken cancellation);

    /// <summary>Waits until another replica announces a change, or until it is time to look whether an announcement was lost.</summary>
    /// <returns>A release that is about to come into force and can be loaded; null for none.</returns>
    Task<string?> WaitAsync(TimeSpan most, CancellationToken cancellation);
}

/// <summary>What a board says.</summary>
/// <param name="IsReached">Whether it could be asked.</param>
/// <param name="InForce">What is in force; null when nothing was put into force yet, or the board forgot.</param>
public sealed record BoardReading(bool IsReached, InForce? InForce);
