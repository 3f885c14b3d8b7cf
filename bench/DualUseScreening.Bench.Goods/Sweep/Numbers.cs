using System.Globalization;
using DualUseScreening.Screening.Text;

namespace DualUseScreening.Bench.Goods.Sweep;

/// <summary>Writes numbers as people of four languages do.</summary>
internal static class Numbers
{
    /// <summary>Three significant digits, four below one: three digits behind a point would read as thousands.</summary>
    public static double Round(double value)
    {
        if (value == 0)
        {
            return 0;
        }

        var digits = Math.Abs(value) < 1 ? 4 : 3;
        var scale = Math.Pow(10, digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
        return double.Parse((Math.Round(value * scale) / scale).ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a figure is one that people write in a unit.</summary>
    public static bool IsUsual(double value) => Math.Abs(value) is >= 0.01 and < 100_000;

    /// <summary>A number with the decimal sign of a language.</summary>
    public static string Write(double value, Language language)
    {
        var text = IsUsual(value) || value == 0
            ? value.ToString("0.####", CultureInfo.InvariantCulture)
            : value.ToString("0.###E+0", CultureInfo.InvariantCulture).Replace("E+", "E", StringComparison.Ordinal);
        return language == Language.En ? text : text.Replace('.', ',');
    }

    /// <summary>A number of thousands whose groups are parted by a sign.</summary>
    public static string Group(double value, string separator) =>
        value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal);
}
