namespace DualUseScreening.Screening.Content;

/// <summary>Goods that a route is about, and how many signs they need beside it.</summary>
/// <param name="Goods">Which goods.</param>
/// <param name="Needs">Least sum of the weights of the indicators that hold; 0: the route alone suffices.</param>
public sealed record RouteScope(GoodsScope Goods, int Needs);
