namespace DualUseScreening.Server.Mapping;

/// <summary>Commodity codes as callers write them.</summary>
internal static class CommodityCodes
{
    /// <summary>The code without the blanks and points that tariffs are printed with (<c>8542 39 90</c>, <c>8542.39.90</c>).</summary>
    public static string Normalise(string code) =>
        code.AsSpan().IndexOfAny(' ', '.') < 0
            ? code
            : code.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
}
