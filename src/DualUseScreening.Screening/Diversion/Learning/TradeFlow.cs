namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>One figure of trade statistics: what one reporter exported to one partner in one month.</summary>
/// <param name="Partner">Country of destination, ISO 3166-1 alpha-2.</param>
/// <param name="Product">Commodity code of 2 to 8 digits.</param>
/// <param name="Period">The month.</param>
/// <param name="Value">Euro.</param>
public readonly record struct TradeFlow(string Partner, string Product, Month Period, double Value);
