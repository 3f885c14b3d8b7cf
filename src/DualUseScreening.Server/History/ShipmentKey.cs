namespace DualUseScreening.Server.History;

/// <summary>The keys by which one shipment is found again.</summary>
/// <param name="Exporter">The exporter: its first number, else name and country.</param>
/// <param name="User">The end user: its first number, else name and country.</param>
/// <param name="Address">The end user's address, or the consignee's; empty when neither is stated.</param>
/// <param name="Route">Departure, the places passed, destination.</param>
/// <param name="Reference">The caller's reference; a new one each time when there is none.</param>
internal readonly record struct ShipmentKey(byte[] Exporter, byte[] User, byte[] Address, byte[] Route, byte[] Reference);
