using System.Globalization;

namespace DualUseScreening.Server.Watch;

/// <summary>Times as the contract writes them.</summary>
internal static class Times
{
    /// <summary>RFC 3339 in UTC.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
