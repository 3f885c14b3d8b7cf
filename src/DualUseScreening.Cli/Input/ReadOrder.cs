using DualUseScreening.Contract.V1;

namespace DualUseScreening.Cli.Input;

/// <summary>One order of an input file.</summary>
/// <param name="Reference">Its request id, or what stands in for it.</param>
/// <param name="Request">The order; null when it could not be read.</param>
/// <param name="Problems">Why not.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ReadOrder(
    string Reference, ScreenRequest? Request, IReadOnlyList<InputProblem> Problems, IOrderPlace Place);
