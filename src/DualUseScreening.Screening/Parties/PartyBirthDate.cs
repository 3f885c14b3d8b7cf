namespace DualUseScreening.Screening.Parties;

/// <summary>A date of birth as exactly as a list knows it: a day, a year, or a span of years.</summary>
/// <param name="FromYear">First possible year.</param>
/// <param name="ToYear">Last possible year; equal to <paramref name="FromYear"/> where the year is known.</param>
/// <param name="Month">Month 1-12, or null where unknown.</param>
/// <param name="Day">Day 1-31, or null where unknown.</param>
/// <param name="Approximate">True where the list says "circa".</param>
public sealed record PartyBirthDate(int FromYear, int ToYear, int? Month = null, int? Day = null, bool Approximate = false)
{
    /// <summary>A date known to the day.</summary>
    public static PartyBirthDate On(DateOnly date) => new(date.Year, date.Year, date.Month, date.Day);

    /// <summary>A year without a day.</summary>
    public static PartyBirthDate In(int year, bool approximate = false) => new(year, year, Approximate: approximate);
}
