using System.Globalization;

namespace DualUseScreening.Screening.Diversion.Learning;

/// <summary>A calendar month.</summary>
/// <param name="Number">Months since the year 0.</param>
public readonly record struct Month(int Number) : IComparable<Month>
{
    /// <summary>The month a day lies in.</summary>
    public static Month Of(DateOnly day) => new(day.Year * 12 + day.Month - 1);

    /// <summary>Reads <c>202204</c>, <c>2022-04</c>, <c>2022-04-01</c> or <c>2022M04</c>; null for anything else, such as a year's total (<c>202252</c>).</summary>
    public static Month? Parse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is not (6 or 7 or 10) || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return null;
        }

        var rest = text.Length == 6 ? text[4..] : text[4] is '-' or 'M' ? text[5..7] : [];
        return int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 ? new Month(year * 12 + month - 1) : null;
    }

    /// <summary>The month some months later.</summary>
    public Month Plus(int months) => new(Number + months);

    /// <inheritdoc/>
    public int CompareTo(Month other) => Number.CompareTo(other.Number);

    /// <summary>As <c>2022-04</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number / 12:0000}-{Number % 12 + 1:00}");
}
