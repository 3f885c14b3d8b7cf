using System.Globalization;

namespace DualUseScreening.Server.Mapping;

/// <summary>Times as the contract writes them.</summary>
internal static class Times
{
    /// <summary>RFC 3339 in UTC, to the millisecond.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339 in UTC, to the second.</summary>
    public static string ToTheSecond(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
