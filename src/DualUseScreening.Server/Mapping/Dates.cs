using System.Globalization;

namespace DualUseScreening.Server.Mapping;

/// <summary>Dates of the contract: <c>YYYY-MM-DD</c>.</summary>
internal static class Dates
{
    public static bool TryRead(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static DateOnly? ReadOrNull(string text) => TryRead(text, out var date) ? date : null;
}
