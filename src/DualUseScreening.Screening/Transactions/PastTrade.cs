namespace DualUseScreening.Screening.Transactions;

/// <summary>What the exporter shipped before, within the window that is kept, that a line continues. Goods are alike when their HS headings are.</summary>
/// <param name="Shipments">Earlier shipments of like goods to the same end user.</param>
/// <param name="Value">Their value in euro; 0 where none was stated.</param>
/// <param name="BuyersAtAddress">Other end users at the same address that like goods went to.</param>
/// <param name="RouteShipments">Earlier shipments of like goods on the same route, whoever uses them.</param>
/// <param name="UsualQuantity">The median quantity of a shipment of like goods to the same end user, in the line's unit; null: there was none.</param>
public sealed record PastTrade(int Shipments, decimal Value, int BuyersAtAddress, int RouteShipments, double? UsualQuantity);
