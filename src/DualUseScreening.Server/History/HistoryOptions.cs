namespace DualUseScreening.Server.History;

/// <summary>Settings of the store of past shipments, section <c>History</c>.</summary>
internal sealed class HistoryOptions
{
    /// <summary>Whether shipments are kept at all; even then only those of requests that consent.</summary>
    public bool Enabled { get; set; }

    /// <summary>How long a shipment counts, and is kept.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Secret that names and addresses are hashed under: at least 32 bytes in Base64. Needed where replicas share a database.</summary>
    public string Key { get; set; } = "";
}
