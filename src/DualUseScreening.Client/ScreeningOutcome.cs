using DualUseScreening.Contract.V1;

namespace DualUseScreening.Client;

/// <summary>What became of one order of many: an answer, a problem, or neither where nothing was sent.</summary>
/// <typeparam name="TOrder">The caller's own order.</typeparam>
/// <param name="Order">The order as the caller gave it.</param>
/// <param name="Response">The verdict.</param>
/// <param name="Problem">Why there is none.</param>
public sealed record ScreeningOutcome<TOrder>(TOrder Order, ScreenResponse? Response, ScreeningProblem? Problem);
