using System.Globalization;
using DualUseScreening.Screening.Parties;

namespace DualUseScreening.Lists.Parties.Reading;

/// <summary>Dates as lists write them.</summary>
internal static class ListDates
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy", "d MMM yyyy", "dd MMM yyyy", "MMM d, yyyy", "yyyy-MM-ddK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.fffK", "d.M.yyyy",
    ];

    public static DateOnly? Day(string text) =>
        DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTime date) ? DateOnly.FromDateTime(date) : null;

    /// <summary>American month/day/year, as Commerce writes it.</summary>
    public static DateOnly? AmericanDay(string text) =>
        DateOnly.TryParseExact(text.Trim(), ["MM/dd/yyyy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : Day(text);

    /// <summary>
    /// A date of birth: "08 Sep 1966", "Sep 1966", "1966", "circa 1966", "1979 to 1982", "00/00/1966", "1966-09-08", or null where no year can be read.
    /// </summary>
    public static PartyBirthDate? Birth(string text)
    {
        string value = text.Trim().TrimEnd('.');
        bool about = value.StartsWith("circa", StringComparison.OrdinalIgnoreCase) || value.StartsWith("approximately", StringComparison.OrdinalIgnoreCase);
        if (about)
        {
            value = value[(value.IndexOf(' ', StringComparison.Ordinal) + 1)..].Trim();
        }

        int to = value.IndexOf(" to ", StringComparison.Ordinal);
        if (to > 0 && Birth(value[..to]) is { } first && Birth(value[(to + 4)..]) is { } last)
        {
            return new PartyBirthDate(first.FromYear, Math.Max(first.FromYear, last.ToYear), Approximate: about || first.Approximate);
        }

        if (Day(value) is { } day)
        {
            return PartyBirthDate.On(day) with { Approximate = about };
        }

        if (DateTime.TryParseExact(value, ["MMM yyyy", "MMMM yyyy", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime month))
        {
            return new PartyBirthDate(month.Year, month.Year, month.Month, Approximate: about);
        }

        string tail = value.Length >= 4 ? value[^4..] : value;
        return int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1850 and < 2100
            ? PartyBirthDate.In(year, about)
            : null;
    }
}
