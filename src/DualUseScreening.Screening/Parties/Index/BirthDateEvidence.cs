using System.Globalization;

namespace DualUseScreening.Screening.Parties.Index;

/// <summary>Compares a date of birth with those a list gives.</summary>
internal static class BirthDateEvidence
{
    /// <summary>What the dates add to or take from the score; the best of the alternatives.</summary>
    public static double Of(DateOnly born, IReadOnlyList<PartyBirthDate> listed)
    {
        double best = EntryEvidence.OtherDate;
        for (int i = 0; i < listed.Count; i++)
        {
            best = Math.Max(best, Of(born, listed[i]));
        }

        return best;
    }

    public static string Describe(IReadOnlyList<PartyBirthDate> dates)
    {
        var parts = new List<string>();
        foreach (PartyBirthDate date in dates)
        {
            string year = date.FromYear.ToString(CultureInfo.InvariantCulture);
            parts.Add(date switch
            {
                { FromYear: var from, ToYear: var to } when from != to => $"{from}-{to}",
                { Month: int month, Day: int day } => $"{year}-{month:00}-{day:00}",
                { Approximate: true } => $"about {year}",
                _ => year,
            });
        }

        return string.Join(" or ", parts);
    }

    private static double Of(DateOnly born, PartyBirthDate listed)
    {
        int slack = listed.Approximate ? 2 : 0;
        if (born.Year < listed.FromYear - slack || born.Year > listed.ToYear + slack)
        {
            // A year off by one, or the last two digits swapped, happens in papers.
            return Math.Abs(born.Year - listed.FromYear) == 1 ? -0.03 : EntryEvidence.OtherDate;
        }

        if (listed.Month is not int month || listed.Day is not int day)
        {
            return listed.FromYear == listed.ToYear ? EntryEvidence.SameYear : EntryEvidence.SameYear / 2;
        }

        if (born.Month == month && born.Day == day)
        {
            return EntryEvidence.SameDay;
        }

        bool swapped = born.Month == day && born.Day == month;
        return swapped ? EntryEvidence.SameYear : 0;
    }
}
